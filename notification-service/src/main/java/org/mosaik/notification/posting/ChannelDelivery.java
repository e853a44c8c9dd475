package org.mosaik.notification.posting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Delivery;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owned;

/** What one of our channels did with a story, occasion by occasion, as it stands on the channel's topic. */
public abstract class ChannelDelivery extends Owned {

    private static final String PREFIX = "deliveries.";

    private List<Delivery.Occasion> occasions = new ArrayList<>();

    protected ChannelDelivery(String id) {
        super(id);
    }

    protected abstract Topic<Delivery> topic();

    public List<Delivery.Occasion> occasions() {
        return List.copyOf(occasions);
    }

    public Optional<Delivery.State> state(String occasion) {
        return occasions.stream()
                .filter(each -> each.name().equals(occasion))
                .map(Delivery.Occasion::state)
                .findFirst();
    }

    /** Whether nothing is left to do on that occasion. */
    public boolean isSettled(String occasion) {
        return state(occasion).filter(state -> state != Delivery.State.PENDING).isPresent();
    }

    public List<String> pending() {
        return occasions.stream()
                .filter(each -> each.state() == Delivery.State.PENDING)
                .map(Delivery.Occasion::name)
                .toList();
    }

    /** Says on the log, before anything is done, that it is about to be. */
    public boolean intend(String occasion, Instant now) {
        if (state(occasion).isPresent()) {
            return false;
        }
        put(new Delivery.Occasion(occasion, Delivery.State.PENDING, millis(now)), now);
        return true;
    }

    public boolean settle(String occasion, Delivery.State outcome, Instant now) {
        if (isSettled(occasion)) {
            return false;
        }
        put(new Delivery.Occasion(occasion, outcome, millis(now)), now);
        return true;
    }

    private void put(Delivery.Occasion occasion, Instant now) {
        List<Delivery.Occasion> next = new ArrayList<>(occasions);
        next.removeIf(each -> each.name().equals(occasion.name()));
        next.add(occasion);
        occasions = next;
        changed(Facts.DELIVERY_CHANGED, now, topic());
    }

    public @Nullable Delivery snapshot() {
        if (occasions.isEmpty()) {
            return null;
        }
        Delivery.State state =
                pending().isEmpty() ? occasions.get(occasions.size() - 1).state() : Delivery.State.PENDING;
        String channel = topic().name().substring(PREFIX.length());
        return new Delivery(id(), revisionOn(topic()), channel, state, null, occasions, null);
    }

    public void restore(Delivery delivery) {
        occasions = new ArrayList<>(delivery.occasions());
    }

    /** The store keeps no finer times. */
    private static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
