package org.mosaik.submission.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Permission.Voice;
import org.mosaik.events.Person;
import org.mosaik.events.Withdrawal;
import org.mosaik.submission.forms.CheckedDraft;

/** How ticked boxes become consents, and what becomes of consents when a story is changed. */
final class Consents {

    private Consents() {}

    /** What who tells the story agreed to, for itself and for the children in its custody. */
    static List<Consent> given(Campaign campaign, CheckedDraft.Sound draft, long revision, Instant at) {
        List<Consent> given = new ArrayList<>();
        Voice own = new Voice(Person.SUBMITTER, null);
        draft.consents().forEach(wording -> given.add(given(campaign, wording, own, draft.shownIn(), revision, at)));
        draft.people()
                .agreed()
                .forEach((child, wordings) -> wordings.forEach(wording -> given.add(
                        given(campaign, wording, new Voice(Person.SUBMITTER, child), draft.shownIn(), revision, at))));
        return given;
    }

    static List<Consent> given(AgreeToStory.Agreement agreement, long revision, Instant at) {
        return agreement.voices().stream()
                .flatMap(voice -> agreement.wordings().stream()
                        .map(wording -> given(agreement.campaign(), wording, voice, agreement.shownIn(), revision, at)))
                .filter(consent -> !consent.channels().isEmpty())
                .toList();
    }

    /** What was signed counts from the day on the sheet. */
    static List<Consent> signed(AgreeToStory.Agreement agreement, Consent.Paper sheet, long revision) {
        return given(agreement, revision, startOf(sheet.signedOn())).stream()
                .map(consent -> consent.signed(sheet))
                .toList();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** When something ends that was agreed to then in these words; absent if it does not. */
    static @Nullable Instant end(ConsentWording wording, Instant from) {
        Integer months = wording.validMonths();
        return months == null
                ? null
                : from.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** A consent holds the hash of the very words that were on the page. */
    static Consent given(
            Campaign campaign, ConsentWording wording, Voice voice, String shownIn, long revision, Instant at) {
        String text = campaign.in(shownIn, wording.text());
        String language = wording.text().entrySet().stream()
                .filter(words -> words.getValue().equals(text))
                .map(Map.Entry::getKey)
                .filter(tag -> !wording.text().containsKey(shownIn) || tag.equals(shownIn))
                .findFirst()
                .orElse(shownIn);
        return new Consent(
                voice.giver(),
                voice.behalfOf(),
                wording.elements(),
                wording.channels(),
                revision,
                wording.key(),
                wording.version(),
                Wordings.hash(text),
                language,
                at,
                end(wording, at),
                null);
    }

    /** What was agreed to before and is not any more, by whoever fills in the form or is in the story no longer. */
    static List<Consent> dropped(Content before, Content now) {
        Set<String> people = now.people().stream().map(Person::id).collect(Collectors.toSet());
        return before.consents().stream()
                .filter(old -> isOfForm(old) || isGone(old, people))
                .filter(old -> now.consents().stream().noneMatch(given -> isSame(given, old)))
                .toList();
    }

    /** Only who tells the story fills in its form, where what it signed is ticked too; everybody else agrees elsewhere. */
    private static boolean isOfForm(Consent consent) {
        return consent.giver().equals(Person.SUBMITTER);
    }

    private static boolean isGone(Consent consent, Set<String> people) {
        return !people.contains(consent.giver())
                || (consent.behalfOf() != null && !people.contains(consent.behalfOf()));
    }

    private static boolean isSame(Consent one, Consent other) {
        return one.wording().equals(other.wording()) && one.isOf(new Voice(other.giver(), other.behalfOf()));
    }

    /**
     * The new content. Who tells it agrees anew as soon as it says or shows something else; otherwise what was agreed to
     * in the same words stays as it was, unless a withdrawal covers it too. What others agreed to lasts as long as the
     * story says and shows the same of them.
     */
    static Content kept(Content before, Content now) {
        List<Consent> dropped = dropped(before, now);
        Changes changes = Changes.between(before, now);
        Stream<Consent> ofForm = now.consents().stream()
                .map(given -> before.consents().stream()
                        .filter(old -> !changes.isMore() && old.repeats(given))
                        .filter(old -> dropped.stream().noneMatch(gone -> overlap(old, gone)))
                        .findFirst()
                        .orElse(given));
        Stream<Consent> ofOthers = before.consents().stream()
                .filter(old -> !isOfForm(old) && !dropped.contains(old))
                .filter(old -> !changes.concern(old));
        return new Content(
                now.campaign(),
                now.kind(),
                now.language(),
                now.fields(),
                now.media(),
                now.people(),
                Stream.concat(ofForm, ofOthers).toList(),
                before.variants(),
                before.audiences(),
                now.editorsOnly());
    }

    /** The taking back that lies in a change: what was unticked, and whoever is in the story no longer or is another now. */
    static List<Withdrawal.Entry> ended(Content before, Content now, Set<String> strangers, long upTo, Instant at) {
        List<Withdrawal.Entry> entries = new ArrayList<>();
        Set<String> gone = before.people().stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
        now.people().forEach(person -> gone.remove(person.id()));
        gone.addAll(strangers);
        gone.forEach(person -> entries.add(new Withdrawal.Entry(person, List.of(), List.of(), upTo, at)));
        dropped(before, now).stream()
                .filter(consent -> !gone.contains(consent.giver()))
                .forEach(consent -> entries.add(
                        new Withdrawal.Entry(consent.giver(), consent.elements(), consent.channels(), upTo, at)));
        return entries;
    }

    static Content without(Content content, Set<String> givers) {
        return givers.isEmpty()
                ? content
                : content.withConsents(content.consents().stream()
                        .filter(consent -> !givers.contains(consent.giver()))
                        .toList());
    }

    /** With what was agreed to just now, in the place of what the same person said in the same words before. */
    static Content with(Content content, List<Consent> given) {
        Stream<Consent> others =
                content.consents().stream().filter(old -> given.stream().noneMatch(one -> replaces(one, old)));
        return content.withConsents(Stream.concat(others, given.stream()).toList());
    }

    /** One for other channels stands beside it: the words were agreed to there on another day. */
    private static boolean replaces(Consent given, Consent old) {
        return isSame(given, old) && given.channels().containsAll(old.channels());
    }

    static List<Consent> of(@Nullable Content content) {
        return content == null ? List.of() : content.consents();
    }

    /** The taking back that time does. */
    static List<Withdrawal.Entry> over(@Nullable Content content, long upTo, Instant now) {
        return of(content).stream()
                .filter(consent -> consent.isOver(now))
                .map(consent ->
                        new Withdrawal.Entry(consent.giver(), consent.elements(), consent.channels(), upTo, now))
                .toList();
    }

    static List<Consent> lasting(@Nullable Content content, Instant now) {
        return of(content).stream().filter(consent -> !consent.isOver(now)).toList();
    }

    /** What is left of what somebody agreed to once something of it is taken back. */
    static List<Consent> without(List<Consent> consents, String giver, List<String> channels) {
        return consents.stream()
                .flatMap(consent -> consent.giver().equals(giver) ? without(consent, channels) : Stream.of(consent))
                .toList();
    }

    private static Stream<Consent> without(Consent consent, List<String> channels) {
        List<String> left = consent.channels().stream()
                .filter(channel -> !channels.isEmpty() && !channels.contains(channel))
                .toList();
        return left.isEmpty() ? Stream.empty() : Stream.of(consent.on(left));
    }

    private static boolean overlap(Consent one, Consent other) {
        return one.giver().equals(other.giver())
                && one.channels().stream().anyMatch(other.channels()::contains)
                && one.elements().stream().anyMatch(other.elements()::contains);
    }
}
