package org.mosaik.submission.submissions;

import java.util.function.Supplier;
import org.mosaik.messaging.own.Conflict;

/** For what a person may do at any time: tried again while others write the same submission, until it holds. */
final class Insist {

    private static final int TRIES = 5;

    private Insist() {}

    static <R> R on(Supplier<R> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (Conflict manyWriters) {
                if (attempt == TRIES) {
                    throw manyWriters;
                }
            }
        }
    }
}
