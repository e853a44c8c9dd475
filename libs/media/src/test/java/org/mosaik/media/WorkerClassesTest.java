package org.mosaik.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.media.Intakes.accepted;
import static org.mosaik.media.Intakes.limits;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.media.worker.PhotoWorker;

class WorkerClassesTest {

    @Test
    void namesEveryClassOfTheWorker() throws Exception {
        Path home = Path.of(PhotoWorker.class.getResource("PhotoWorker.class").toURI())
                .getParent();

        try (Stream<Path> compiled = Files.list(home)) {
            assertThat(compiled.map(file -> file.getFileName().toString().replace(".class", "")))
                    .filteredOn(name -> !name.equals("package-info"))
                    .containsExactlyInAnyOrderElementsOf(PhotoWorker.classes().stream()
                            .map(Class::getSimpleName)
                            .toList());
        }
    }

    @Test
    void runsTheWorkerOfAJar(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("media.jar");
        write(jar);

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> main = loader.loadClass(PhotoWorker.class.getName());
            List<Class<?>> classes = PhotoWorker.classes().stream()
                    .<Class<?>>map(type -> load(loader, type))
                    .toList();
            try (PhotoIntake intake = new PhotoIntake(limits(), "", new WorkerClasses(main, classes))) {
                accepted(intake.take("m1", Pictures.aPhoto()));
            }
        }
    }

    @Test
    void writesTheClassesAgainAfterSomebodyTidiedUp() throws IOException {
        try (WorkerClasses classes = Intakes.classes()) {
            Path first = classes.folder();
            assertThat(classes.folder()).isEqualTo(first);

            Files.delete(first.resolve("org/mosaik/media/worker/Upright.class"));

            assertThat(classes.folder()).isNotEqualTo(first);
            assertThat(classes.folder().resolve("org/mosaik/media/worker/Upright.class"))
                    .exists();
            assertThat(first).doesNotExist();
        }
    }

    private static void write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Class<?> type : PhotoWorker.classes()) {
                String name = "/" + type.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry(name.substring(1)));
                zip.write(type.getResourceAsStream(name).readAllBytes());
            }
        }
    }

    private static Class<?> load(ClassLoader loader, Class<?> type) {
        try {
            return loader.loadClass(type.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
