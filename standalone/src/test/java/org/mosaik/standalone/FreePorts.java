package org.mosaik.standalone;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.mosaik.standalone.parts.CannotRun;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;

/** Finds an offset at which nothing listens; below the ports that the system hands out itself. */
final class FreePorts {

    private static final int LOWEST = 100;
    private static final int HIGHEST = 5500;

    private FreePorts() {}

    static int offset() {
        for (int tries = 0; tries < 100; tries++) {
            int offset = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(offset)) {
                return offset;
            }
        }
        throw new IllegalStateException("No free ports");
    }

    private static boolean isFree(int offset) {
        try {
            new Ports(offset).requireFree(List.of(PartName.values()));
            return true;
        } catch (CannotRun taken) {
            return false;
        }
    }
}
