package org.mosaik.submission.submissions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.OnBehalf;
import org.mosaik.events.Origin;

/**
 * What an editor adds to a story that is entered for somebody else.
 *
 * @param paper what the person signed, as it was scanned
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares scans
public record Behalf(OnBehalf facts, byte @Nullable [] paper) {

    /** An editor at the console is neither a program nor a flood. */
    public static final Origin ORIGIN = new Origin(null, null, List.of());
}
