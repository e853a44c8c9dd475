package org.mosaik.submission.photos;

import org.mosaik.media.SealedFiles;

/** Keeps papers, and lets something happen before anybody goes on. */
public final class InterruptedPapers extends Papers {

    private final Runnable meanwhile;

    public InterruptedPapers(SealedFiles sealed, Runnable meanwhile) {
        super(sealed);
        this.meanwhile = meanwhile;
    }

    @Override
    public String keep(String submission, byte[] paper) {
        String name = super.keep(submission, paper);
        meanwhile.run();
        return name;
    }
}
