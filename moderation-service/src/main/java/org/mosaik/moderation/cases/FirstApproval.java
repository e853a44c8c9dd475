package org.mosaik.moderation.cases;

import java.time.Instant;
import java.util.List;

/**
 * One of two editors has approved a story; nobody outside of the house knows of it.
 *
 * @param why codes of the rules by which it takes two
 */
public record FirstApproval(String editor, Instant at, List<String> why) {

    public FirstApproval {
        why = List.copyOf(why);
    }

    public boolean isOf(String someone) {
        return editor.equals(someone);
    }
}
