package org.mosaik.submission.submissions;

import java.util.List;
import org.mosaik.events.Submission;
import org.mosaik.submission.forms.Finding;

/** What became of a story that was handed in. */
public sealed interface CreateOutcome {

    /** It is safe, on the log or in the store. */
    record Taken(Submission submission) implements CreateOutcome {}

    /** @param status of HTTP that says what kind of fault it is */
    record Refused(int status, List<Finding> findings) implements CreateOutcome {}

    /** The same request is being worked on right now. */
    record StillRunning() implements CreateOutcome {}

    /** The key was used for something else. */
    record KeyUsedBefore() implements CreateOutcome {}
}
