package org.mosaik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds in memory, as the system counts it. */
final class Memory {

    private Memory() {}

    /** 0 where the system does not say. */
    static long residentMebibytes(long process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
