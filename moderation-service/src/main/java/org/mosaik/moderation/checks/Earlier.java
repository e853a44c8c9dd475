package org.mosaik.moderation.checks;

import java.util.stream.Stream;

/** What is known of the cases that came before. */
public interface Earlier {

    /** Marks of cases that may read like this one, but for the case itself; nearly all that do. */
    Stream<TextMark> near(TextMark mark, String id);
}
