package org.mosaik.bench;

import java.nio.file.Path;

/**
 * What every workload works with.
 *
 * @param home of the product, where the script {@code mosaik} lies
 * @param scratch for data folders and logs; it may be deleted afterwards
 * @param rounds of which the first one is dropped
 * @param seconds of load per round and side
 */
record Bench(Path home, Path scratch, int rounds, int seconds) {

    static final int CONNECTIONS = 64;

    void say(String line) {
        System.out.println(line);
    }
}
