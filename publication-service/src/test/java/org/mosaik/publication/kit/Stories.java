package org.mosaik.publication.kit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Element;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.events.Redaction;
import org.mosaik.events.Retouch;
import org.mosaik.events.Withdrawal;

/** Invented stories, decisions and withdrawals. */
public final class Stories {

    public static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

    private Stories() {}

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    /** A story being put together. */
    public record Told(
            String campaign,
            Kind kind,
            String language,
            Map<String, FieldValue> fields,
            List<Medium> media,
            List<Element> elements,
            List<String> channels,
            long agreedAt) {

        public Told with(String key, String words) {
            return with(key, new FieldValue.Text(words));
        }

        public Told with(String key, FieldValue value) {
            Map<String, FieldValue> more = new LinkedHashMap<>(fields);
            more.put(key, value);
            return new Told(campaign, kind, language, more, media, elements, channels, agreedAt);
        }

        public Told in(String otherCampaign) {
            return new Told(otherCampaign, kind, language, fields, media, elements, channels, agreedAt);
        }

        public Told of(Kind otherKind) {
            return new Told(campaign, otherKind, language, fields, media, elements, channels, agreedAt);
        }

        public Told spokenIn(String tag) {
            return new Told(campaign, kind, tag, fields, media, elements, channels, agreedAt);
        }

        public Told withPhoto(String id) {
            List<Medium.Rendition> sizes = List.of(
                    new Medium.Rendition("1920", 1920, 1440),
                    new Medium.Rendition("960", 960, 720),
                    new Medium.Rendition("320", 320, 240));
            Medium photo =
                    Medium.photo(id, "Amina steht am Herd", "Foto: Jana Beispiel", sizes, List.of(Person.SUBMITTER));
            return new Told(campaign, kind, language, fields, List.of(photo), elements, channels, agreedAt);
        }

        /** In its place another file, made by editors. */
        public Told redactedAs(String id) {
            Medium photo = media.get(0);
            Retouch.Redacted anew = new Retouch.Redacted(Redaction.NONE, id, photo.renditions(), photo.formats());
            Medium redacted = new Retouch(photo.id(), null, anew, null).in(photo);
            return new Told(campaign, kind, language, fields, List.of(redacted), elements, channels, agreedAt);
        }

        /** Shown by the photo that the story has, if it has one. */
        public Told withFilm(String address) {
            String poster = media.isEmpty() ? null : media.get(0).id();
            Medium film = Medium.film("film", "Der Herd <b>", address, List.of(Person.SUBMITTER), poster);
            List<Medium> both = Stream.concat(media.stream(), Stream.of(film)).toList();
            return new Told(campaign, kind, language, fields, both, elements, channels, agreedAt);
        }

        public Told agreeingTo(Element... covered) {
            return new Told(campaign, kind, language, fields, media, List.of(covered), channels, agreedAt);
        }

        public Told on(String... agreed) {
            return new Told(campaign, kind, language, fields, media, elements, List.of(agreed), agreedAt);
        }

        public Told agreedAt(long revision) {
            return new Told(campaign, kind, language, fields, media, elements, channels, revision);
        }

        public Content content() {
            Consent consent = new Consent(
                    Person.SUBMITTER, null, elements, channels, agreedAt, "publish", 1, "00", "de", MORNING);
            return new Content(
                    campaign,
                    kind,
                    language,
                    fields,
                    media,
                    List.of(new Person(Person.SUBMITTER, Person.Role.SUBMITTER)),
                    List.of(consent),
                    List.of(),
                    List.of(),
                    List.of());
        }

        public Decision held(String id, long revision) {
            return approved(id, revision, Decision.Release.HELD, MORNING);
        }

        public Decision released(String id, long revision) {
            return approved(id, revision, Decision.Release.RELEASED, MORNING);
        }

        public Decision approved(String id, long revision, Decision.Release release, Instant at) {
            return new Decision(
                    id,
                    revision,
                    agreedAt,
                    Decision.Outcome.APPROVED,
                    campaign,
                    content(),
                    release,
                    List.of(),
                    List.of(),
                    at);
        }
    }

    public static Told aPortrait() {
        return new Told("nrw", Kind.PORTRAIT, "de", Map.of(), List.of(), List.of(Element.values()), channels(), 1)
                .with(Fields.QUOTE, "Hier habe ich zum ersten Mal wieder gekocht.")
                .with(Fields.NAME, "Amina")
                .with(Fields.OCCUPATION, "Köchin")
                .with(Fields.PLACE, new FieldValue.Place("Duisburg", 51.4, 6.8))
                .with(Fields.TEXT, "Als ich kam, kannte ich niemanden.\n\nHeute sind wir vierzig.");
    }

    private static List<String> channels() {
        return List.of("site", "newsletter");
    }

    /** A decision that publishes nothing. */
    public static Decision undecided(String id, long revision, Decision.Outcome outcome) {
        return new Decision(id, revision, 1, outcome, "nrw", null, null, List.of(), List.of(), MORNING);
    }

    public static Withdrawal everything(String id, long revision) {
        return new Withdrawal(id, revision, Withdrawal.State.ACTIVE, List.of(Withdrawal.Entry.everything(1, MORNING)));
    }

    public static Withdrawal only(String id, long revision, @Nullable Element element, @Nullable String channel) {
        Withdrawal.Entry entry = new Withdrawal.Entry(
                Person.SUBMITTER,
                element == null ? List.of() : List.of(element),
                channel == null ? List.of() : List.of(channel),
                1,
                MORNING);
        return new Withdrawal(id, revision, Withdrawal.State.ACTIVE, List.of(entry));
    }
}
