package org.mosaik.standalone.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes: those of the product, and those that break the rules on purpose. */
final class House {

    static final String ROOT = "org.mosaik";
    static final String SAMPLES = ROOT + ".standalone.architecture.samples";

    static {
        // Other libraries are judged by their names alone; Java itself is resolved, to know what is a Throwable.
        ArchConfiguration configuration = ArchConfiguration.get();
        configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
        configuration.setClassResolverArguments("java");
    }

    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
            .importPackages(ROOT);

    static final JavaClasses BROKEN = new ClassFileImporter().importPackages(SAMPLES);

    private House() {}

    /** Root packages of the services, as the repository's folders name them. */
    static Stream<String> services() {
        return Repository.folders()
                .filter(folder -> folder.endsWith("-service"))
                .map(folder -> ROOT + "." + folder.substring(0, folder.length() - "-service".length()));
    }

    /** Root packages of everything that has packages below it. */
    static Stream<String> parts() {
        return PRODUCT.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(names -> names.length > 3)
                .map(names -> String.join(".", List.of(names).subList(0, 3)))
                .distinct()
                .sorted();
    }
}
