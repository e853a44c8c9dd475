package org.mosaik.submission.submissions;

import java.util.List;
import org.mosaik.messaging.read.Outages;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.messaging.start.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Once after a start: erases whoever is on the list and is back, because stores and log came from an older backup. */
class EraseAgain {

    private static final Logger LOG = LoggerFactory.getLogger(EraseAgain.class);

    private final ErasedList list;
    private final Submissions submissions;
    private final EraseSubmission erase;
    private final Gate gate;
    private boolean done;

    EraseAgain(ErasedList list, Submissions submissions, EraseSubmission erase, Gate gate) {
        this.list = list;
        this.submissions = submissions;
        this.erase = erase;
        this.gate = gate;
    }

    @Scheduled(fixedDelay = 500)
    void onceAwake() {
        if (done || !gate.isOpen()) {
            return;
        }
        try {
            List<String> back = list.ids().stream().filter(this::isBack).toList();
            back.forEach(erase::erase);
            done = true;
            if (!back.isEmpty()) {
                LOG.warn("erased {} submissions again that an older backup had brought back", back.size());
            }
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            LOG.warn("cannot look yet whether somebody erased is back: {}", Stripped.name(away));
        }
    }

    private boolean isBack(String id) {
        return submissions.find(id).filter(SubmissionDocument::isErased).isEmpty();
    }
}
