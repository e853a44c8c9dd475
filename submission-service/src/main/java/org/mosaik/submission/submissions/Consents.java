package org.mosaik.submission.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Person;

/** How ticked boxes become consents, and what becomes of consents when a story is changed. */
final class Consents {

    private Consents() {}

    /** A consent holds the hash of the very words that were on the page. */
    static Consent given(Campaign campaign, ConsentWording wording, String shownIn, long revision, Instant at) {
        String text = campaign.in(shownIn, wording.text());
        String language = wording.text().entrySet().stream()
                .filter(words -> words.getValue().equals(text))
                .map(Map.Entry::getKey)
                .filter(tag -> !wording.text().containsKey(shownIn) || tag.equals(shownIn))
                .findFirst()
                .orElse(shownIn);
        return new Consent(
                Person.SUBMITTER,
                null,
                wording.elements(),
                wording.channels(),
                revision,
                wording.key(),
                wording.version(),
                Wordings.hash(text),
                language,
                at);
    }

    /** What was agreed to before and is not any more. */
    static List<Consent> dropped(Content before, Content now) {
        return before.consents().stream()
                .filter(old -> now.consents().stream()
                        .noneMatch(given -> given.wording().equals(old.wording())))
                .toList();
    }

    /** The new content; who agreed before to the same words has not agreed anew, unless a withdrawal covers it too. */
    static Content kept(Content before, Content now) {
        List<Consent> dropped = dropped(before, now);
        List<Consent> consents = now.consents().stream()
                .map(given -> before.consents().stream()
                        .filter(old ->
                                old.wording().equals(given.wording()) && old.wordingVersion() == given.wordingVersion())
                        .filter(old -> dropped.stream().noneMatch(gone -> overlap(old, gone)))
                        .findFirst()
                        .orElse(given))
                .toList();
        return new Content(
                now.campaign(),
                now.kind(),
                now.language(),
                now.fields(),
                now.media(),
                now.people(),
                consents,
                before.variants(),
                before.audiences(),
                now.editorsOnly());
    }

    private static boolean overlap(Consent one, Consent other) {
        return one.channels().stream().anyMatch(other.channels()::contains)
                && one.elements().stream().anyMatch(other.elements()::contains);
    }
}
