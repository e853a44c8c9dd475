package org.mosaik.submission.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.submission.Mailroom;
import org.mosaik.submission.Multipart;
import org.mosaik.submission.Pictures;
import org.mosaik.submission.Running;
import org.mosaik.submission.links.LinkMails;
import org.mosaik.submission.photos.Uploads;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** "Send me a link and continue later": nothing lies on the device, and nothing readable in the store. */
class LaterTest {

    private final Running service = Running.shared();
    private final MongoOperations store = service.bean(MongoOperations.class);
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void theLinkLeadsBackToWhereItWasLeftAndIsGoneOnceTheStoryIsHandedIn() {
        Running.Reply saved = service.post(
                "/nachbarn",
                typed().with("photos.0.alt", "Ein Beet")
                        .with("people.shown", "ME")
                        .with("step", "photos")
                        .with("go", "later")
                        .file("photos.0.file", "x.jpg", Pictures.jpeg(40, 30)));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).contains("Ihr Link ist unterwegs", "Auch Ihr Bild bleibt so lange bei uns.");
        assertThat(kept()).doesNotContain("Garten", email, email.substring(0, 8), "nachbarn");

        String link = Mailroom.to(email).get(0).link();
        Running.Reply again = service.get(link);
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
        assertThat(again.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(again.body())
                .contains("Schön, dass Sie wieder da sind", "value=\"Der Garten\"", "Ihr Bild ist bei uns.")
                .contains("name=\"step\" value=\"photos\"")
                .doesNotContain(email);

        Multipart whole = typed().with("draft", value(again, "draft"))
                .with("photos.0.alt", "Ein Beet")
                .with("people.shown", "ME")
                .with("photos.0.kept", value(again, "photos.0.kept"))
                .with("consents.publish", "true");
        Running.Reply sent = service.post("/nachbarn", whole);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        Running.Reply gone = service.get(link);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("Diesen Entwurf gibt es nicht mehr");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Weiterschreiben",
        "de-x-einfach, Hier schreiben Sie weiter",
        "en, Go on where you stopped",
        "tr, Kaldığınız yerden",
        "uk, Продовжте там",
        "ar, تابعوا",
        "fr, Reprenez"
    })
    void theMailSpeaksTheLanguageOfTheForm(String language, String subject) {
        service.post("/nachbarn?lang=" + language, typed().with("go", "later"));

        Mailroom.Letter letter = Mailroom.to(email).get(0);
        assertThat(letter.subject()).contains(subject);
        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.link()).endsWith("?lang=" + language);
        assertThat(service.get(letter.link()).body()).contains("value=\"Der Garten\"", "lang=\"" + language + "\"");
    }

    @Test
    void savedOnceMoreItIsTheSameLink() {
        service.post("/nachbarn", typed().with("go", "later"));
        String link = Mailroom.to(email).get(0).link();
        String secret = value(service.get(link), "draft");

        service.post(
                "/nachbarn",
                new Multipart()
                        .with("kind", "STORY")
                        .with("fields.title", "Die Küche")
                        .with("contact.email", email)
                        .with("draft", secret)
                        .with("go", "later"));

        assertThat(Mailroom.to(email))
                .hasSize(2)
                .allMatch(letter -> letter.link().equals(link));
        assertThat(service.get(link).body()).contains("value=\"Die Küche\"").doesNotContain("Der Garten");
    }

    @Test
    void forgettingTakesTheWaitingPhotoWithIt() {
        service.post("/nachbarn", typed().with("go", "later").file("photos.0.file", "x.jpg", Pictures.jpeg(40, 30)));
        String link = Mailroom.to(email).get(0).link();
        String photo = value(service.get(link), "photos.0.kept");
        Uploads uploads = service.bean(Uploads.class);
        assertThat(uploads.find(photo)).isPresent();

        Running.Reply forgotten = service.post(link.replace("?", "/forget?"), new Multipart().with("sure", "yes"));

        assertThat(forgotten.body()).contains("Der Entwurf ist gelöscht");
        assertThat(service.get(link).status()).isEqualTo(410);
        assertThat(uploads.find(photo)).isEmpty();
    }

    /** Row 58: of drafts too. */
    @Test
    void aStrangerCannotBePestered() {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.add(service.post("/nachbarn", typed().with("go", "later"))
                    .body()
                    .replaceAll("value=\"[^\"]*\"", "")
                    .replaceAll("<input type=\"hidden\"[^>]*>", "")
                    .replaceAll("\\s+", " "));
        }

        assertThat(Mailroom.to(email)).hasSize(3);
        assertThat(answers).hasSize(5).allMatch(answer -> answer.equals(answers.get(0)));
    }

    /** Rows 53 and 54. */
    @ParameterizedTest
    @ValueSource(strings = {"", "niemand", "x@example.org\r\nBcc: y@example.org", "\"a\r\nRCPT TO:<x>\"@b"})
    void anAddressThatIsNoneIsAskedForAgainAndNothingIsKept(String wrong) {
        String before = kept();

        Running.Reply reply = service.post(
                "/nachbarn",
                new Multipart()
                        .with("kind", "STORY")
                        .with("fields.title", "Der Garten")
                        .with("later.email", wrong)
                        .with("go", "later"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("href=\"#field-later-email\"", "value=\"Der Garten\"", "<details class=\"later\" open");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void withoutAMailServerTheFormComesBackAndNothingIsCounted() {
        Mailroom.close();
        try {
            for (int i = 0; i < 4; i++) {
                Running.Reply reply = service.post("/nachbarn", typed().with("go", "later"));
                assertThat(reply.status()).isEqualTo(503);
                assertThat(reply.body())
                        .contains("Gerade können wir Ihnen keine Mail schicken.", "value=\"Der Garten\"");
            }
        } finally {
            Mailroom.reopen();
        }
        service.post("/nachbarn", typed().with("go", "later"));

        assertThat(Mailroom.to(email)).hasSize(1);
    }

    @Test
    void itIsForgottenWhenItsTimeIsOver() {
        service.post("/nachbarn", typed().with("go", "later"));
        String link = Mailroom.to(email).get(0).link();
        assertThat(service.get(link).status()).isEqualTo(200);

        Instant past = Instant.now().minusSeconds(1);
        store.updateMulti(new Query(), new Update().set(Drafts.EXPIRE_AT, past), Drafts.COLLECTION);
        store.updateMulti(new Query(), new Update().set(Drafts.EXPIRE_AT, past), LinkMails.COLLECTION);

        assertThat(service.get(link).status()).isEqualTo(410);
        service.bean(ForgetDrafts.class).run();
        assertThat(kept()).isEmpty();
    }

    /** Everything that the store holds of drafts. */
    private String kept() {
        StringBuilder all = new StringBuilder();
        for (String collection : List.of(Drafts.COLLECTION, LinkMails.COLLECTION)) {
            store.findAll(Document.class, collection).forEach(row -> all.append(row.toJson()));
        }
        return all.toString();
    }

    private Multipart typed() {
        return new Multipart()
                .with("kind", "STORY")
                .with("fields.title", "Der Garten")
                .with("people.shown", "NOBODY")
                .with("contact.language", "de")
                .with("later.email", email);
    }

    private static String value(Running.Reply reply, String input) {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(input) + "\" value=\"([^\"]*)\"")
                .matcher(reply.body());
        assertThat(found.find()).as(reply.body()).isTrue();
        return found.group(1);
    }
}
