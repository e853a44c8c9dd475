package org.mosaik.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was taken back of one submission; holds no personal data, entries only accumulate. */
public record Withdrawal(String id, long revision, State state, List<Entry> entries) implements Snapshot {

    /** Whether anything of the submission is still kept. */
    public enum State {
        ACTIVE,
        ERASED
    }

    /**
     * One taking back.
     *
     * @param giver whose consents; everybody's if absent
     * @param elements which elements; all if empty
     * @param channels from which channels; all if empty
     * @param upTo the last submission revision whose consents it ends
     */
    public record Entry(@Nullable String giver, List<Element> elements, List<String> channels, long upTo, Instant at) {

        public Entry {
            elements = Lists.copy(elements);
            channels = Lists.copy(channels);
        }

        public static Entry everything(long upTo, Instant at) {
            return new Entry(null, List.of(), List.of(), upTo, at);
        }

        public boolean isEverything() {
            return giver == null && elements.isEmpty() && channels.isEmpty();
        }

        boolean ends(Consent consent, Element element, String channel) {
            return consent.revision() <= upTo
                    && (giver == null || giver.equals(consent.giver()))
                    && (elements.isEmpty() || elements.contains(element))
                    && (channels.isEmpty() || channels.contains(channel));
        }
    }

    public Withdrawal {
        entries = Lists.copy(entries);
    }

    public static Withdrawal erased(String id, long revision) {
        return new Withdrawal(id, revision, State.ERASED, List.of());
    }

    /** A consent counts if and only if it was given after every entry that covers it. */
    public boolean leaves(Consent consent, Element element, String channel) {
        return state != State.ERASED && entries.stream().noneMatch(entry -> entry.ends(consent, element, channel));
    }
}
