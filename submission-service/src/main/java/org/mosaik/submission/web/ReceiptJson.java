package org.mosaik.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.submissions.SubmissionDocument;

/** A receipt for programs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptJson(
        String id,
        long revision,
        Submission.State state,
        Receipt.Stage stage,
        String receipt,
        @Nullable Story story,
        List<Decision.Question> questions,
        int answeredQuestions,
        List<Shown> shown) {

    /** The story in the form in which it is handed in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Story(
            String campaign,
            String kind,
            String language,
            Map<String, Object> fields,
            List<String> consents,
            @Nullable Reach contact,
            Map<String, Object> people,
            List<Photo> photos,
            @Nullable Film film) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reach(@Nullable String name, @Nullable String email, String language) {}

    record Film(@Nullable String address, @Nullable String title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Photo(
            String id,
            @Nullable String alt,
            @Nullable String credit,
            @Nullable String licence,
            boolean film) {}

    /** What one channel did with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String channel,
            Delivery.State state,
            @Nullable String address,
            @Nullable Instant since) {}

    static ReceiptJson of(Receipt receipt) {
        SubmissionDocument document = receipt.story();
        return new ReceiptJson(
                receipt.id(),
                receipt.revision(),
                receipt.state(),
                receipt.stage(),
                receipt.link(),
                document == null || document.content() == null ? null : story(document.content(), document),
                receipt.questions(),
                document == null ? 0 : document.answeredQuestions(),
                receipt.deliveries().stream().map(ReceiptJson::shown).toList());
    }

    private static Story story(Content content, SubmissionDocument document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        content.fields().forEach((key, value) -> fields.put(key, plain(value)));
        Contact contact = document.contact(Person.SUBMITTER).orElse(null);
        return new Story(
                content.campaign(),
                content.kind().name(),
                content.language(),
                fields,
                content.consents().stream()
                        .filter(consent -> consent.giver().equals(Person.SUBMITTER) && consent.behalfOf() == null)
                        .map(Consent::wording)
                        .toList(),
                contact == null ? null : new Reach(contact.name(), contact.email(), contact.language()),
                JsonPeople.of(TypedPeople.draft(
                        TypedForm.of(content, document),
                        content.photos().stream().map(Medium::id).toList())),
                content.photos().stream()
                        .map(photo -> new Photo(
                                photo.id(), photo.alt(), photo.credit(), photo.licence(), content.isPoster(photo)))
                        .toList(),
                content.media().stream()
                        .filter(medium -> medium.type() == Medium.Type.LINK)
                        .map(film -> new Film(film.source(), film.caption()))
                        .findFirst()
                        .orElse(null));
    }

    private static Object plain(FieldValue value) {
        if (value instanceof FieldValue.Place place && place.latitude() != null && place.longitude() != null) {
            return Map.of("name", place.name(), "latitude", place.latitude(), "longitude", place.longitude());
        }
        if (value instanceof FieldValue.Numeric number) {
            return number.value();
        }
        if (value instanceof FieldValue.Several several) {
            return several.keys();
        }
        if (value instanceof FieldValue.NamedPerson person) {
            return person.role() == null
                    ? Map.of("name", person.name())
                    : Map.of("name", person.name(), "role", person.role());
        }
        return value instanceof FieldValue.Counter counter ? counter.value() : TypedForm.text(value);
    }

    private static Shown shown(Delivery delivery) {
        Instant since = delivery.occasions().isEmpty()
                ? null
                : delivery.occasions().get(delivery.occasions().size() - 1).at();
        return new Shown(delivery.channel(), delivery.state(), delivery.address(), since);
    }
}
