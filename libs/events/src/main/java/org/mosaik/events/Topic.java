package org.mosaik.events;

import java.util.List;
import java.util.Locale;

/**
 * A table of latest states on the log.
 *
 * @param name what the broker calls it
 * @param type the snapshot that its records carry
 * @param owner the only service that writes it
 * @param key what its records are keyed by
 */
public record Topic<T extends Snapshot>(String name, Class<T> type, String owner, String key) {

    /** Major version of every snapshot; a reader parks records of a newer one. */
    public static final int MAJOR = 1;

    /** Fixed when a topic is created: with another number a key would live in two partitions. */
    public static final int PARTITIONS = 12;

    public static final Topic<Campaign> CAMPAIGNS =
            new Topic<>("campaigns", Campaign.class, "moderation", "campaign id");
    public static final Topic<Submission> SUBMISSIONS =
            new Topic<>("submissions", Submission.class, "submission", "submission id");
    public static final Topic<Withdrawal> WITHDRAWALS =
            new Topic<>("withdrawals", Withdrawal.class, "submission", "submission id");
    public static final Topic<Decision> DECISIONS =
            new Topic<>("decisions", Decision.class, "moderation", "submission id");
    public static final Topic<Publication> PUBLICATIONS =
            new Topic<>("publications", Publication.class, "publication", "story id (= submission id)");
    public static final Topic<Report> REPORTS = new Topic<>("reports", Report.class, "submission", "report id");
    public static final Topic<Case> CASES = new Topic<>("cases", Case.class, "moderation", "submission id");
    public static final Topic<JournalEntry> JOURNAL =
            new Topic<>("journal", JournalEntry.class, "moderation", "campaign id");

    /** What the site itself did with a story. */
    public static final Topic<Delivery> SITE_DELIVERIES = deliveries("site", "publication");

    /** Which mails a submitter was sent. */
    public static final Topic<Delivery> MAIL_DELIVERIES = deliveries("mail", "notification");

    /** Which newsletters carried a story. */
    public static final Topic<Delivery> NEWSLETTER_DELIVERIES = deliveries("newsletter", "notification");

    /** Every topic that the product's own services write. */
    public static final List<Topic<?>> ALL = List.of(
            CAMPAIGNS,
            SUBMISSIONS,
            WITHDRAWALS,
            REPORTS,
            DECISIONS,
            PUBLICATIONS,
            CASES,
            JOURNAL,
            SITE_DELIVERIES,
            MAIL_DELIVERIES,
            NEWSLETTER_DELIVERIES);

    /** What a channel did with the stories; each channel owns one such topic. */
    public static Topic<Delivery> deliveries(String channel, String owner) {
        return new Topic<>("deliveries." + channel, Delivery.class, owner, "story id");
    }

    /** A ledger keeps every record; a table is compacted. */
    public boolean isLedger() {
        return type == JournalEntry.class;
    }

    /** The thing's name in types and schemas, for instance {@code submission}. */
    public String noun() {
        return type == JournalEntry.class
                ? "journal-entry"
                : type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
