package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Medium;

/** Step by step, there and back, and a look at it all before it is sent: nothing is lost, and nothing is sent early. */
class FormStepsTest {

    private final Running service = Running.shared();
    private final long before = service.records();

    @Test
    void goesOnOnlyWhenNothingIsWrongInThisStepAndKeepsEverything() {
        Running.Reply wrong =
                service.post("/nachbarn", story("").with("step", "story").with("go", "next"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(step(wrong)).isEqualTo("story");
        assertThat(wrong.body()).contains("href=\"#field-fields-title\"").doesNotContain("href=\"#field-consents");

        Running.Reply next = service.post(
                "/nachbarn", story("Der Garten").with("step", "story").with("go", "next"));
        assertThat(next.status()).isEqualTo(200);
        assertThat(step(next)).isEqualTo("photos");
        assertThat(next.body())
                .contains("Schritt 2 von 6", "value=\"Der Garten\"")
                .doesNotContain("error-summary");

        Running.Reply back = service.post(
                "/nachbarn", story("Der Garten").with("step", "photos").with("go", "back"));
        assertThat(step(back)).isEqualTo("story");
        assertThat(back.body()).contains("value=\"Der Garten\"");
        assertThat(service.records()).isEqualTo(before);
    }

    @Test
    void isShownAsItWillLookBeforeItIsSent() {
        Running.Reply look = service.post("/nachbarn", whole().with("go", "look"));

        assertThat(look.status()).isEqualTo(200);
        assertThat(look.body())
                .contains("So sieht es aus", "Der Garten", "Garten hinterm Haus", "jana@example.org")
                .contains("Können wir auf Wunsch löschen.")
                .doesNotContain("Können wir dort nicht löschen.");
        assertThat(look.body().indexOf("jana@example.org"))
                .isGreaterThan(look.body().indexOf("Das sehen nur wir"));
        assertThat(service.records()).isEqualTo(before);

        Running.Reply change = service.post("/nachbarn", whole().with("go", "change"));
        assertThat(change.body()).contains("value=\"Der Garten\"").doesNotContain("error-summary");
        assertThat(service.post("/nachbarn", whole().with("go", "send")).status())
                .isEqualTo(303);
    }

    @Test
    void aLookAtSomethingUnfinishedSaysWhatIsMissing() {
        Running.Reply look = service.post("/nachbarn", story("").with("go", "look"));

        assertThat(look.status()).isEqualTo(422);
        assertThat(look.body()).contains("href=\"#field-fields-title\"", "href=\"#field-consents-publish\"");
    }

    /** Whoever hears the list alone knows which of them is meant. */
    @Test
    void theListOfMistakesNamesTheQuestionsOfTheCampaign() {
        Running.Reply look = service.post("/nachbarn", story("").with("go", "look"));

        assertThat(look.body())
                .containsPattern("href=\"#field-fields-title\">[^<]+ – Bitte ")
                .containsPattern("href=\"#field-consents-publish\">[^<–]+<");
    }

    @Test
    void aPhotoIsChosenOnceAndUsedOnce() {
        Running.Reply next = service.post(
                "/nachbarn",
                whole().with("photos.0.alt", "Ein Beet")
                        .with("people.shown", "ME")
                        .with("step", "photos")
                        .with("go", "next")
                        .file("photos.0.file", "x.jpg", Pictures.jpeg(400, 300)));
        String token = value(next, "photos.0.kept");
        assertThat(next.body()).contains("Ihr Bild ist bei uns.");

        Multipart whole = whole().with("photos.0.alt", "Ein Beet")
                .with("people.shown", "ME")
                .with("photos.0.kept", token);
        String address = picture(service.post("/nachbarn", whole.with("go", "look")));
        assertThat(service.get(address).status()).isEqualTo(200);

        Running.Reply sent = service.post(
                "/nachbarn",
                whole().with("photos.0.alt", "Ein Beet")
                        .with("people.shown", "ME")
                        .with("photos.0.kept", token)
                        .with("go", "send"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        Medium photo = service.content(id(sent)).cover();
        assertThat(photo).isNotNull();
        assertThat(photo.alt()).isEqualTo("Ein Beet");
        assertThat(photo.renditions()).isNotEmpty();
        assertThat(service.get(address).status()).isEqualTo(404);

        Running.Reply again = service.post(
                "/nachbarn",
                whole().with("photos.0.alt", "Ein Beet")
                        .with("people.shown", "ME")
                        .with("photos.0.kept", token)
                        .with("go", "send"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Bitte wählen Sie Ihr Bild noch einmal aus.", "value=\"Der Garten\"")
                .doesNotContain(token);
    }

    /** Row 45. */
    @ParameterizedTest
    @ValueSource(strings = {"look", "send", "next"})
    void aPhotoThatNobodyKeptIsAskedForAgain(String go) {
        Running.Reply reply = service.post(
                "/nachbarn",
                whole().with("photos.0.alt", "Ein Beet")
                        .with("people.shown", "ME")
                        .with("photos.0.kept", "upload-00000000-0000-0000-0000-000000000000")
                        .with("step", "photos")
                        .with("go", go));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("Bitte wählen Sie Ihr Bild noch einmal aus.");
        assertThat(service.records()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedInItsStep() {
        Running.Reply reply = service.post(
                "/nachbarn",
                whole().with("step", "photos").with("go", "next").file("photos.0.file", "x.jpg", "<svg/>".getBytes()));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(step(reply)).isEqualTo("photos");
        assertThat(reply.body()).contains("href=\"#field-photos-0-file\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-x-einfach", "en", "tr", "uk", "ar", "fr"})
    void speaksEveryLanguageAndSaysWhereItDoesNot(String language) {
        Running.Reply form = service.get("/nachbarn?lang=" + language);

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body())
                .containsPattern("<html[^>]*\\slang=\"" + language + "\"")
                .containsPattern("<html[^>]*\\sdir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"")
                .doesNotContain("??");
        boolean spoken = language.equals("de") || language.equals("en");
        assertThat(Pattern.compile("<span[^>]*\\slang=\"de\"")
                        .matcher(form.body())
                        .find())
                .isEqualTo(!spoken);
    }

    private static Multipart story(String title) {
        return new Multipart()
                .with("kind", "STORY")
                .with("fields.title", title)
                .with("fields.text", "Garten hinterm Haus")
                .with("contact.language", "de");
    }

    private static Multipart whole() {
        return story("Der Garten").with("contact.email", "jana@example.org").with("consents.publish", "true");
    }

    private static String step(Running.Reply reply) {
        return value(reply, "step");
    }

    private static String value(Running.Reply reply, String input) {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(input) + "\" value=\"([^\"]*)\"")
                .matcher(reply.body());
        assertThat(found.find()).as(input).isTrue();
        return found.group(1);
    }

    private static String picture(Running.Reply reply) {
        Matcher found = Pattern.compile("<img src=\"([^\"]+)\"").matcher(reply.body());
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String id(Running.Reply sent) {
        return sent.header("Location").replaceFirst("/receipt/([^/]+)/.*", "$1");
    }
}
