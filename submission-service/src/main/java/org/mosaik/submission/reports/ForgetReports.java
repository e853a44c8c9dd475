package org.mosaik.submission.reports;

import java.time.Clock;
import java.time.Instant;
import org.mosaik.messaging.read.Stripped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Erases reports, with name, address and words, once their time is over. */
class ForgetReports {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetReports.class);
    private static final int AT_ONCE = 500;

    private final Reports reports;
    private final ReportSettings settings;
    private final Clock clock;

    ForgetReports(Reports reports, ReportSettings settings, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
    void run() {
        try {
            Instant now = clock.instant();
            reports.reportedBefore(now.minus(settings.kept()), AT_ONCE)
                    .forEach(id -> reports.change(id, report -> report.erase(now)));
        } catch (RuntimeException away) {
            LOG.warn("cannot forget reports; trying again in an hour", Stripped.of(away));
        }
    }
}
