package org.mosaik.moderation.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Edit;
import org.mosaik.events.Fields;
import org.mosaik.events.Medium;
import org.mosaik.events.OnBehalf;
import org.mosaik.events.Origin;
import org.mosaik.events.Retouch;
import org.mosaik.events.Submission;
import org.mosaik.moderation.checks.Found;

/**
 * What was handed in, as far as a case keeps it. Of its people only the submitter can be reached from here; how to reach the
 * others stays with the submission.
 *
 * @param content absent in a store that is being rebuilt, and once it was taken back
 * @param contact how to reach the submitter, for {@link ReadContact} alone; absent once it was forgotten
 * @param origin how it came in, and whether it is still kept apart
 * @param onBehalf absent if its person entered it
 * @param retouches what editors changed in it
 * @param found what checks found in it
 * @param before as editors last saw it, if its person has changed it since, and nobody decided about that yet; a store that is
 *     rebuilt has forgotten it
 */
public record Story(
        @Nullable String campaign,
        @Nullable Content content,
        @Nullable Instant receivedAt,
        @Nullable Contact contact,
        int answeredQuestions,
        @Nullable Origin origin,
        @Nullable OnBehalf onBehalf,
        Retouches retouches,
        Found found,
        @Nullable Content before) {

    static final Story UNKNOWN = new Story(null, null, null, null, 0, null, null, Retouches.NONE, Found.NOTHING, null);

    /** A store may have kept it before there were any retouches. */
    public Story {
        retouches = Objects.requireNonNullElse(retouches, Retouches.NONE);
        found = Found.orNothing(found);
    }

    static Story of(Submission submission) {
        return new Story(
                submission.campaign(),
                submission.content(),
                submission.receivedAt(),
                submission.submitter().orElse(null),
                submission.answeredQuestions(),
                submission.origin(),
                submission.onBehalf(),
                Retouches.NONE,
                Found.NOTHING,
                null);
    }

    /** As readers will see it: without what was asked for editors alone, its texts and photos as editors left them. */
    public @Nullable Content forReaders() {
        Content edited = edited();
        return edited == null ? null : edited.forReaders();
    }

    /** The whole story, its texts and photos as editors left them. */
    public @Nullable Content edited() {
        return content == null ? null : retouches.in(content);
    }

    /** What there is to read, as editors left it, beside the photos as they came. */
    @Nullable
    Content said() {
        return content == null ? null : retouches.words().in(content);
    }

    /**
     * What editors made of a text so far. Nothing of what is no text, is for editors alone, or says who somebody is: that is
     * the person's alone.
     */
    public Optional<Edit> edit(String field) {
        return content == null
                        || field.equals(Fields.NAME)
                        || content.editorsOnly().contains(field)
                ? Optional.empty()
                : content.text(field).map(own -> retouches.of(field, own));
    }

    Story edited(Edit changed) {
        return with(retouches.with(changed));
    }

    /** What was doubted about it as it came in, as far as it still matters; doubts about photos always do. */
    List<String> doubts() {
        Stream<String> aboutPhotos =
                found.findings().stream().map(Case.Finding::code).filter(Origin::isAboutPhotos);
        return Stream.concat(quarantine().stream(), aboutPhotos).distinct().toList();
    }

    boolean hasPhoto(String medium) {
        return content != null && photos(content).contains(medium);
    }

    Story retouched(Retouch changed) {
        return with(retouches.with(changed));
    }

    private Story with(Retouches others) {
        return new Story(
                campaign, content, receivedAt, contact, answeredQuestions, origin, onBehalf, others, found, before);
    }

    /** The same, looked at. */
    Story with(Found seen) {
        return new Story(
                campaign, content, receivedAt, contact, answeredQuestions, origin, onBehalf, retouches, seen, before);
    }

    /** @param looked whether an editor has seen the other state */
    Story after(Story other, boolean looked) {
        return comparedWith(looked && !saysTheSameAs(other) ? other.content : other.before);
    }

    /** Whatever changed, editors have decided about it. */
    Story decided() {
        return before == null ? this : comparedWith(null);
    }

    private Story comparedWith(@Nullable Content known) {
        return new Story(
                campaign, content, receivedAt, contact, answeredQuestions, origin, onBehalf, retouches, found, known);
    }

    boolean saysTheSameAs(Story other) {
        return content != null && other.content != null && content.saysTheSameAs(other.content);
    }

    /** Fields of which a newer state says something else than what editors edited. */
    List<String> editsGivenWayTo(Story newer) {
        return newer.content == null ? List.of() : retouches.givenWayTo(newer.content);
    }

    Story withoutContent() {
        return new Story(
                campaign,
                null,
                receivedAt,
                null,
                answeredQuestions,
                origin,
                onBehalf,
                Retouches.NONE,
                Found.NOTHING,
                null);
    }

    /**
     * What editors changed in a photo holds as long as the photo is there. Whether it is kept apart is settled when it comes
     * first, and for its photos whenever there are others; apart from that only an editor changes it.
     */
    Story settledAs(Story before) {
        Story edited = content == null ? this : with(before.retouches.kept(before.content, content));
        return before.origin == null ? edited : edited.keptApartAs(before);
    }

    private Story keptApartAs(Story before) {
        Stream<String> aboutPhotos =
                (hasThePhotosOf(before) ? before : this).quarantine().stream().filter(Origin::isAboutPhotos);
        Stream<String> others = before.quarantine().stream().filter(code -> !Origin.isAboutPhotos(code));
        return keptApart(Stream.concat(others, aboutPhotos).toList());
    }

    /** As far as both are known. */
    private boolean hasThePhotosOf(Story other) {
        return content == null || other.content == null || photos(content).equals(photos(other.content));
    }

    private static Set<String> photos(Content content) {
        return content.photos().stream().map(Medium::id).collect(Collectors.toSet());
    }

    Story letOut() {
        return quarantine().isEmpty() ? this : keptApart(List.of());
    }

    private Story keptApart(List<String> why) {
        Origin now = new Origin(source(), sender(), why);
        return new Story(
                campaign, content, receivedAt, contact, answeredQuestions, now, onBehalf, retouches, found, before);
    }

    /** As the queue heard of it, in a store that is being rebuilt. Of another state of the story its words do not hold. */
    Story announced(Case known, boolean same) {
        boolean isKnown =
                origin != null || known.sender() != null || !known.quarantine().isEmpty();
        Origin now = isKnown ? new Origin(source(), known.sender(), known.quarantine()) : null;
        Found seen = new Found(Agreement.advice(known.findings()), known.alike());
        Retouches changed = new Retouches(known.retouches(), known.edits());
        return same
                ? new Story(
                        campaign, content, receivedAt, contact, answeredQuestions, now, onBehalf, changed, seen, before)
                : new Story(known.campaign(), null, known.receivedAt(), null, 0, now, null, changed, seen, null);
    }

    /** Whether a question to the submitter can go out by mail. */
    public boolean reachable() {
        return contact != null && contact.email() != null;
    }

    public boolean isKeptApart() {
        return !quarantine().isEmpty();
    }

    /** Why it is kept apart; empty if it is not. */
    public List<String> quarantine() {
        return origin == null ? List.of() : origin.quarantine();
    }

    /** Name of the program that handed it in, if one did. */
    public @Nullable String source() {
        return origin == null ? null : origin.source();
    }

    public @Nullable String sender() {
        return origin == null ? null : origin.sender();
    }
}
