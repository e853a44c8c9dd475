package org.mosaik.submission.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Contact;
import org.mosaik.events.FieldValue;
import org.mosaik.events.FilmLink;
import org.mosaik.events.Person;

/** Holds a draft against what its campaign asks for, and names everything that has to be mended at once. */
public final class CheckDraft {

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}");
    static final int LONGEST_NAME = 80;

    private final Campaign campaign;
    private final Draft draft;
    private final List<Finding> findings = new ArrayList<>();

    private CheckDraft(Campaign campaign, Draft draft) {
        this.campaign = campaign;
        this.draft = draft;
    }

    /** What has to be mended; nothing if it is sound. */
    public static List<Finding> findings(Campaign campaign, Draft draft) {
        return check(campaign, draft) instanceof CheckedDraft.Unsound unsound ? unsound.findings() : List.of();
    }

    public static CheckedDraft check(Campaign campaign, Draft draft) {
        return new CheckDraft(campaign, draft).check();
    }

    private CheckedDraft check() {
        KindDefinition kind = campaign.kinds().stream()
                .filter(definition -> definition.kind().name().equals(draft.kind()))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            return new CheckedDraft.Unsound(List.of(Finding.of("kind", "kind")));
        }
        language("language", draft.language());
        Map<String, FieldValue> fields = fields(kind);
        CheckPhotos checkPhotos = new CheckPhotos(findings);
        List<CheckedPhoto> photos = checkPhotos.check(kind, draft.photos());
        FilmDraft film = film(kind);
        checkPhotos.checkFilm(draft.photos(), !draft.film().isBlank());
        Contact contact = contact();
        CheckedPeople people = CheckPeople.check(campaign, draft, !photos.isEmpty() || film != null, findings);
        List<ConsentWording> consents = consents();
        return findings.isEmpty()
                ? new CheckedDraft.Sound(
                        kind.kind(), draft.language(), draft.shownIn(), fields, consents, contact, people, photos, film)
                : new CheckedDraft.Unsound(findings);
    }

    private Map<String, FieldValue> fields(KindDefinition kind) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (FieldDefinition asked : kind.fields()) {
            Answer answer = draft.fields().get(asked.key());
            if (answer != null && !answer.isBlank()) {
                Read read = ReadAnswer.read(asked, answer, campaign);
                if (read instanceof Read.Value sound) {
                    values.put(asked.key(), sound.value());
                } else if (read instanceof Read.Wrong wrong) {
                    findings.add(wrong.finding());
                }
            } else if (asked.required()) {
                findings.add(Finding.of("fields." + asked.key(), "missing." + asked.type()));
            }
        }
        List<String> asked = kind.fields().stream().map(FieldDefinition::key).toList();
        draft.fields().keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> findings.add(Finding.of("fields", "unknown")));
        return values;
    }

    private @Nullable FilmDraft film(KindDefinition kind) {
        FilmDraft film = draft.film();
        if (film.isBlank()) {
            return null;
        }
        if (!kind.asksForFilm()) {
            findings.add(Finding.of("film", "film.not-asked"));
        }
        FilmLink link = FilmLink.of(film.address()).orElse(null);
        if (link == null) {
            findings.add(Finding.of("film.address", "film.address"));
        }
        String title = line("film.title", film.title(), LONGEST_NAME);
        if (title == null) {
            findings.add(Finding.of("film.title", "film.title-missing"));
        }
        return link == null || title == null ? null : new FilmDraft(link.address(), title);
    }

    private Contact contact() {
        Draft.Reach reach = draft.contact();
        String name = line("contact.name", reach.name(), LONGEST_NAME);
        // Not cleaned beforehand: a line break in a mail address is no slip of the hand
        String email = reach.email().isBlank() ? null : reach.email();
        if (email != null && !MailAddress.isOne(email)) {
            findings.add(Finding.of("contact.email", "email"));
        }
        language("contact.language", reach.language());
        return new Contact(Person.SUBMITTER, name, email, reach.language());
    }

    private List<ConsentWording> consents() {
        List<ConsentWording> asked = campaign.wordingsFor(Person.Role.SUBMITTER);
        List<ConsentWording> agreed = asked.stream()
                .filter(wording -> draft.consents().contains(wording.key()))
                .toList();
        if (agreed.size() != draft.consents().stream().distinct().count()) {
            findings.add(Finding.of("consents", "unknown"));
        }
        asked.stream()
                .filter(wording -> wording.required() && !agreed.contains(wording))
                .forEach(wording -> findings.add(Finding.of("consents." + wording.key(), "consent")));
        return agreed;
    }

    private void language(String field, String tag) {
        if (!LANGUAGE.matcher(tag).matches()) {
            findings.add(Finding.of(field, "language"));
        }
    }

    private @Nullable String line(String field, String typed, int longest) {
        // Only spaces go: what a mail header could be made of has to be seen
        String text = typed.isBlank() ? "" : Words.clean(typed);
        Words.inOneLine(field, text, longest).ifPresent(findings::add);
        return text.isEmpty() ? null : text;
    }
}
