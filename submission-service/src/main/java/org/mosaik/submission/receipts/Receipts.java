package org.mosaik.submission.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Decision;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.messaging.read.TopicTable;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Submissions;

/** Opens receipts for who holds the secret; to everybody else a submission that exists looks like one that does not. */
public class Receipts {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final int FIRST_GENERATION = 1;

    private final ReceiptLinks links;
    private final Submissions submissions;
    private final Campaigns campaigns;
    private final TopicTable<Decision> decisions;
    private final Deliveries deliveries;

    Receipts(
            ReceiptLinks links,
            Submissions submissions,
            Campaigns campaigns,
            TopicTable<Decision> decisions,
            Deliveries deliveries) {
        this.links = links;
        this.submissions = submissions;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.deliveries = deliveries;
    }

    /** The link of a submission that was just handed in. */
    public String first(String id) {
        return links.link(id, FIRST_GENERATION);
    }

    /** The same without the host, for our own redirects. */
    public String firstPath(String id) {
        return "/receipt/" + id + "/" + links.secret(id, FIRST_GENERATION);
    }

    public Optional<Receipt> open(String id, String secret) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        SubmissionDocument story = submissions.find(id).orElse(null);
        int generation = story == null ? FIRST_GENERATION : story.receiptGeneration();
        return links.matches(id, generation, secret)
                ? Optional.of(receipt(id, links.link(id, generation), story))
                : Optional.empty();
    }

    private Receipt receipt(String id, String link, @Nullable SubmissionDocument story) {
        String name = story == null ? null : story.campaign();
        Campaign campaign = name == null ? null : campaigns.find(name).orElse(null);
        List<String> channels = new ArrayList<>(List.of("site", "newsletter"));
        if (campaign != null) {
            campaign.channels().forEach(channel -> channels.add(channel.id()));
        }
        return new Receipt(id, link, story, campaign, decisions.find(id).orElse(null), deliveries.of(id, channels));
    }
}
