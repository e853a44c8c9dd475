package org.mosaik.submission.submissions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mosaik.messaging.log.Outage;

/**
 * The ids of everybody who was erased, in a file that is kept apart from log and stores: with it even a backup of both
 * forgets who was erased since.
 */
class ErasedList {

    private final Path file;

    ErasedList(Path file) {
        this.file = file;
    }

    /** When this returns, the id is on the disk. */
    synchronized void add(String id) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap((id + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException refused) {
            throw new Outage("cannot write the list of erased submissions", refused);
        }
    }

    synchronized Set<String> ids() {
        try {
            return Files.exists(file)
                    ? new LinkedHashSet<>(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .filter(line -> line.matches("[0-9a-f-]{36}"))
                            .toList())
                    : Set.of();
        } catch (IOException refused) {
            throw new Outage("cannot read the list of erased submissions", refused);
        }
    }
}
