package org.mosaik.submission.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.messaging.read.Outages;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.messaging.start.Gate;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.submissions.EraseSubmission;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of what its campaign keeps no longer: looks at every old enough submission a few times a day, some at once. */
@Component
public class LetGo {

    private static final Logger LOG = LoggerFactory.getLogger(LetGo.class);
    private static final int AT_ONCE = 200;
    private static final int SHORTEST_MONTH = 28;

    private final Submissions submissions;
    private final EraseSubmission erase;
    private final Campaigns campaigns;
    private final TopicTable<Decision> decisions;
    private final Gate gate;
    private final Clock clock;

    LetGo(
            Submissions submissions,
            EraseSubmission erase,
            Campaigns campaigns,
            TopicTable<Decision> decisions,
            Gate gate,
            Clock clock) {
        this.submissions = submissions;
        this.erase = erase;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.gate = gate;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 300_000)
    void lookNowAndThen() {
        try {
            if (gate.isOpen()) {
                look(clock.instant());
            }
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            LOG.warn("cannot let go of old submissions now; trying again: {}", Stripped.name(away));
        }
    }

    /** @param now what is kept until then goes */
    public void look(Instant now) {
        for (Campaign campaign : campaigns.all()) {
            Optional<Duration> shortest = shortest(campaign);
            if (shortest.isPresent()) {
                look(campaign, now.minus(shortest.get()), now.truncatedTo(ChronoUnit.MILLIS));
            }
        }
    }

    /** How old a submission has to be before anything of it can be over. */
    private static Optional<Duration> shortest(Campaign campaign) {
        Campaign.Retention days = campaign.retention();
        Stream<Integer> kept = days == null ? Stream.empty() : Stream.of(days.contact(), days.story());
        Stream<Integer> agreed = campaign.consents().stream()
                .flatMap(wording -> Stream.ofNullable(wording.validMonths()))
                .map(months -> months * SHORTEST_MONTH);
        return Stream.concat(kept, agreed)
                .flatMap(Stream::ofNullable)
                .min(Integer::compareTo)
                .map(Duration::ofDays);
    }

    private void look(Campaign campaign, Instant before, Instant now) {
        String last = "";
        List<SubmissionDocument> some;
        do {
            some = submissions.some(campaign.id(), before, last, AT_ONCE);
            Map<String, Decision> decided =
                    decisions.findAll(some.stream().map(SubmissionDocument::id).toList());
            for (SubmissionDocument story : some) {
                last = story.id();
                if (isOver(story.content(), now)) {
                    submissions.endConsents(last, now);
                }
                letGo(story.id(), KeepingTimes.of(campaign, story, decided.get(last)), now);
            }
        } while (some.size() == AT_ONCE);
    }

    private static boolean isOver(@Nullable Content content, Instant now) {
        return content != null && content.consents().stream().anyMatch(consent -> consent.isOver(now));
    }

    private void letGo(String id, KeepingTimes times, Instant now) {
        if (times.isOver(now)) {
            erase.erase(id);
        } else if (times.isContactOver(now)) {
            submissions.forgetContacts(id, now);
        }
    }
}
