package org.mosaik.publication.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mosaik.events.Delivery;
import org.mosaik.events.Delivery.Occasion;
import org.mosaik.events.Delivery.State;

/** What our own pages did with a story, in the words of {@code deliveries.site}. */
final class SiteDelivery {

    private static final String CHANNEL = "site";
    private static final String PUBLISHED = "published";
    private static final String WITHDRAWN = "withdrawn";

    private SiteDelivery() {}

    static Delivery delivered(String id, String address, Instant now) {
        Occasion published = new Occasion(PUBLISHED, State.DELIVERED, now);
        return new Delivery(id, Decisions.NOT_TOLD_YET, CHANNEL, State.DELIVERED, address, List.of(published), null);
    }

    static Delivery recall(Delivery delivery, State state, Instant now) {
        List<Occasion> occasions = new ArrayList<>(delivery.occasions());
        occasions.removeIf(occasion -> occasion.name().equals(WITHDRAWN));
        occasions.add(new Occasion(WITHDRAWN, state, now));
        return new Delivery(
                delivery.id(), Decisions.NOT_TOLD_YET, CHANNEL, state, delivery.address(), occasions, delivery.reach());
    }

    static Delivery at(long revision, Delivery delivery) {
        return new Delivery(
                delivery.id(),
                revision,
                delivery.channel(),
                delivery.state(),
                delivery.address(),
                delivery.occasions(),
                delivery.reach());
    }
}
