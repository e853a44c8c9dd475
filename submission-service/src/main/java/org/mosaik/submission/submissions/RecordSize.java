package org.mosaik.submission.submissions;

import org.mosaik.events.Codec;
import org.mosaik.events.Content;
import org.mosaik.submission.forms.Finding;

/** Whether a story fits into one record of the log; looked at before anything is written. */
final class RecordSize {

    static final Finding TOO_LARGE = Finding.of("submission", "record-too-large");

    /** Room for what stands around the content: contacts, times. */
    private static final int AROUND = 2_048;

    /** What JSON makes of one character at most, and of the names around it; what fits even so need not be written to be measured. */
    private static final long LONGEST_CHARACTER = 6;

    private final int most;

    RecordSize(int most) {
        this.most = most;
    }

    boolean fits(Content content) {
        return LONGEST_CHARACTER * content.toString().length() + AROUND <= most
                || Codec.writePart(content).length + AROUND <= most;
    }
}
