package org.mosaik.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a submission came in; nothing by which its person could be recognised.
 *
 * @param source name of the program that handed it in; absent for people
 * @param sender a mark that what comes from the same sender has in common on one day; means nothing afterwards
 * @param quarantine why it looks as if no person had sent it, in codes; empty for most
 */
public record Origin(@Nullable String source, @Nullable String sender, List<String> quarantine) {

    public Origin {
        quarantine = Lists.copy(quarantine);
    }
}
