package org.mosaik.messaging.act;

import java.util.Collection;
import java.util.function.Supplier;

/** Knows the rows on which there is something to do. */
@FunctionalInterface
public interface Due {

    /** @return their ids, a bounded number of them; who gives a row out here may keep it back for a while */
    Collection<String> take();

    /** Whether it is worth asking the broker how far the log goes. Asked often, and takes nothing. */
    default boolean isAny() {
        return true;
    }

    /** Rows that can be looked for as often as one likes. */
    static Due of(Supplier<Collection<String>> rows) {
        return new Due() {
            @Override
            public Collection<String> take() {
                return rows.get();
            }

            @Override
            public boolean isAny() {
                return !rows.get().isEmpty();
            }
        };
    }
}
