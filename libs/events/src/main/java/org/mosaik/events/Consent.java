package org.mosaik.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person's agreement: to which elements, on which channels, in which exact wording.
 *
 * @param giver id of the {@link Person} who agreed
 * @param behalfOf id of the child whom a guardian agreed for
 * @param revision the submission's revision at which it was given
 * @param wordingHash SHA-256 of the wording as shown, hexadecimal
 * @param language BCP 47 tag of the wording as shown
 * @param until when it ends by itself; absent if it does not
 * @param paper absent if it was given on a page of ours
 */
public record Consent(
        String giver,
        @Nullable String behalfOf,
        List<Element> elements,
        List<String> channels,
        long revision,
        String wording,
        int wordingVersion,
        String wordingHash,
        String language,
        Instant givenAt,
        @Nullable Instant until,
        @Nullable Paper paper) {

    /**
     * A signature that an editor has entered.
     *
     * @param editor id of who entered it
     * @param scan id of the sealed picture of it, which is never published
     */
    public record Paper(
            LocalDate signedOn, String editor, @Nullable String scan) {}

    public Consent {
        elements = Lists.copy(elements);
        channels = Lists.copy(channels);
    }

    /** One given on a page of ours, without an end. */
    public Consent(
            String giver,
            @Nullable String behalfOf,
            List<Element> elements,
            List<String> channels,
            long revision,
            String wording,
            int wordingVersion,
            String wordingHash,
            String language,
            Instant givenAt) {
        this(
                giver,
                behalfOf,
                elements,
                channels,
                revision,
                wording,
                wordingVersion,
                wordingHash,
                language,
                givenAt,
                null,
                null);
    }

    public boolean isOf(Permission.Voice voice) {
        return giver.equals(voice.giver()) && Objects.equals(behalfOf, voice.behalfOf());
    }

    /** Given in the same words, by the same person, for the same one. */
    public boolean repeats(Consent other) {
        return wording.equals(other.wording)
                && wordingVersion == other.wordingVersion
                && giver.equals(other.giver)
                && Objects.equals(behalfOf, other.behalfOf);
    }

    /** The same agreement, to these channels alone. */
    public Consent on(List<String> others) {
        return new Consent(
                giver,
                behalfOf,
                elements,
                others,
                revision,
                wording,
                wordingVersion,
                wordingHash,
                language,
                givenAt,
                until,
                paper);
    }

    /** The same agreement, as it was signed on paper. */
    public Consent signed(Paper sheet) {
        return new Consent(
                giver,
                behalfOf,
                elements,
                channels,
                revision,
                wording,
                wordingVersion,
                wordingHash,
                language,
                givenAt,
                until,
                sheet);
    }

    public boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }

    public boolean covers(Element element, String channel) {
        return elements.contains(element) && channels.contains(channel);
    }
}
