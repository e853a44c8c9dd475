package org.mosaik.submission.submissions;

import org.mosaik.events.Codec;
import org.mosaik.events.Content;
import org.mosaik.submission.forms.Finding;

/** Whether a story fits into one record of the log; looked at before anything is written. */
final class RecordSize {

    static final Finding TOO_LARGE = Finding.of("submission", "record-too-large");

    /** Room for what stands around the content: contacts, times. */
    private static final int AROUND = 2_048;

    private final int most;

    RecordSize(int most) {
        this.most = most;
    }

    boolean fits(Content content) {
        return Codec.writePart(content).length + AROUND <= most;
    }
}
