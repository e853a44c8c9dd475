package org.mosaik.moderation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.queue.Filter;
import org.mosaik.moderation.queue.Proposals;
import org.mosaik.moderation.queue.SavedViews;
import org.mosaik.moderation.queue.Wanted;

/**
 * The queue as the console shows it.
 *
 * @param next where the next part begins; absent on the last one
 * @param counts cases that are meant, whether or not they fit on the page
 * @param until what came later is not on this page
 * @param saved the views of this editor
 */
record QueueView(
        Asked asked,
        List<QueueLine> lines,
        @Nullable String next,
        Counts counts,
        @Nullable Age oldest,
        Instant until,
        FilterChoices choices,
        List<SavedViews.View> saved) {

    /**
     * How many there are.
     *
     * @param open cases that wait for a decision, {@code apart} those that are kept apart
     * @param reported those that are online and that readers reported
     */
    record Counts(long total, long open, long apart, long reported) {}

    /**
     * What of it an address says.
     *
     * @param quarantine those that are kept apart, and else only the others
     * @param reported those that are online and that readers reported
     * @param sender whose cases are shown; absent for everybody's
     * @param done the case that was decided just now
     */
    record Asked(
            boolean quarantine,
            boolean reported,
            Filter filter,
            @Nullable String sender,
            @Nullable String after,
            @Nullable String done) {

        static Asked of(@Nullable String view, @Nullable String sender) {
            return new Asked("quarantine".equals(view), "reported".equals(view), Filter.NONE, sender, null, null);
        }

        Asked filtered(Filter by) {
            return new Asked(quarantine, reported, by, sender, after, done);
        }

        Asked after(@Nullable String place, @Nullable String decided) {
            return new Asked(quarantine, reported, filter, sender, place, decided);
        }

        /** Its name in an address; none for the usual view. */
        @Nullable
        String name() {
            return reported ? "reported" : (quarantine ? "quarantine" : null);
        }

        /** What somebody takes apart is shown case by case. */
        boolean isInLines() {
            return sender == null && filter.alike() == null;
        }

        /** What stands behind the question mark of its address; nothing for the usual view. */
        public String address() {
            return ((name() == null ? "" : "&view=" + name()) + part("sender", sender) + filter.address())
                    .replaceFirst("^&", "");
        }

        Wanted wanted(Wanted open) {
            return open.quarantined(quarantine).reported(reported).of(sender).with(filter);
        }

        public String page() {
            return address().isEmpty() ? "/cases" : "/cases?" + address();
        }
    }

    private static String part(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The name of this view in an address; none for the usual one. */
    public @Nullable String name() {
        return asked.name();
    }

    public String address() {
        return asked.address();
    }

    /** What stands behind the question mark of the part that follows. */
    public String more() {
        return (asked.address() + part("after", next)).replaceFirst("^&", "");
    }

    /** What stands behind the question mark where news of this page come from. */
    public String live() {
        String ids = lines.stream().map(QueueLine::id).collect(Collectors.joining(","));
        return (asked.address() + part("until", until.toString()) + part("ids", ids)).replaceFirst("^&", "");
    }

    /** The key of what is said above its lines. */
    static String title(Wanted wanted, long total) {
        if (wanted.sender() != null) {
            return "queue.of-sender";
        }
        if (wanted.filter().alike() != null) {
            return "queue.alike";
        }
        if (wanted.filter().isSet()) {
            boolean atLeast = wanted.filter().words() != null && total >= Proposals.MOST;
            return atLeast ? "queue.found-many" : "queue.found";
        }
        if (wanted.reported()) {
            return "queue.reported";
        }
        return wanted.quarantined() ? "queue.quarantine" : "queue.title";
    }

    public String title() {
        return title(asked.wanted(Wanted.OPEN), counts.total());
    }

    /** Whether this is one of the views that the editor saved. */
    public boolean isSaved(SavedViews.View view) {
        return view.address().equals(asked.address());
    }
}
