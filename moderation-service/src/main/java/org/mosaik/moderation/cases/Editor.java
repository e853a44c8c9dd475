package org.mosaik.moderation.cases;

import java.time.Instant;
import org.mosaik.events.TwoEditors;

/**
 * Who acts, and on what he or she was looking at.
 *
 * @param rules of the campaign
 */
record Editor(String name, Seen seen, Instant now, TwoEditors rules) {

    /** By the house rules alone. */
    Editor(String name, Seen seen, Instant now) {
        this(name, seen, now, TwoEditors.NO_MORE);
    }
}
