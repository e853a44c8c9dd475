package org.mosaik.submission.drafts;

import java.time.Clock;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.submission.links.LinkMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets drafts whose time is over, whatever the store does by itself. */
class ForgetDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetDrafts.class);

    private final Drafts drafts;
    private final LinkMails mails;
    private final Clock clock;

    ForgetDrafts(Drafts drafts, LinkMails mails, Clock clock) {
        this.drafts = drafts;
        this.mails = mails;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void run() {
        try {
            drafts.forgetExpired();
            mails.forgetExpired(clock.instant());
        } catch (RuntimeException away) {
            LOG.warn("cannot forget drafts; trying again soon", Stripped.of(away));
        }
    }
}
