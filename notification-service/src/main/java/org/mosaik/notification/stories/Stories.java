package org.mosaik.notification.stories;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Decision;
import org.mosaik.events.Publication;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;
import org.mosaik.messaging.read.Received;
import org.mosaik.messaging.read.TopicTable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The stories and campaigns, as tables of what was read last. */
@Component
public class Stories {

    private final TopicTable<Submission> submissions;
    private final TopicTable<Decision> decisions;
    private final TopicTable<Publication> publications;
    private final TopicTable<Withdrawal> withdrawals;
    private final TopicTable<Campaign> campaigns;

    Stories(MongoOperations store) {
        this.submissions = new TopicTable<>(store, Topic.SUBMISSIONS);
        this.decisions = new TopicTable<>(store, Topic.DECISIONS);
        this.publications = new TopicTable<>(store, Topic.PUBLICATIONS);
        this.withdrawals = new TopicTable<>(store, Topic.WITHDRAWALS);
        this.campaigns = new TopicTable<>(store, Topic.CAMPAIGNS);
    }

    public Story find(String id) {
        return new Story(
                id,
                submissions.find(id).orElse(null),
                decisions.find(id).orElse(null),
                publications.find(id).orElse(null),
                withdrawals.find(id).orElse(null));
    }

    public Optional<Campaign> campaign(@Nullable String id) {
        return id == null ? Optional.empty() : campaigns.find(id);
    }

    public List<Campaign> campaigns() {
        return campaigns.all().sorted(Comparator.comparing(Campaign::id)).toList();
    }

    public void submitted(List<Received<Submission>> records) {
        submissions.apply(records);
    }

    public void decided(List<Received<Decision>> records) {
        decisions.apply(records);
    }

    public void published(List<Received<Publication>> records) {
        publications.apply(records);
    }

    public void withdrawn(List<Received<Withdrawal>> records) {
        withdrawals.apply(records);
    }

    public void planned(List<Received<Campaign>> records) {
        campaigns.apply(records);
    }
}
