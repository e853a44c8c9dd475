package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Person;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.events.Topic;
import org.mosaik.submission.submissions.Submissions;

/** Whoever changes a story sees what will be different, and agrees anew only to what says or shows something else. */
class DifferenceTest {

    private static final String TITLE = "Der Garten hinter dem Bahnhof";
    private static final Map<String, Object> AYLIN =
            Map.of("role", "ADULT", "name", "Aylin", "email", "aylin@example.org", "in", List.of("TEXT"));

    private final Running service = Running.shared();

    @Test
    void isLookedAtBeforeAnythingIsWritten() {
        Running.Reply taken = handed(Story.aStory());

        Running.Reply page = look(taken, form("Der Garten vor dem Bahnhof"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(plain(page)).contains("Der Garten [-hinter -][+vor +]dem Bahnhof");
        assertThat(page.body()).contains("Das ändert sich", "noindex").doesNotContain("??");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(service.content(taken.id()).text("title")).contains(TITLE);
        assertThat(consent(taken).revision()).isEqualTo(1);
    }

    @Test
    void aLooseCommaAsksForNothing() {
        Running.Reply taken = handed(Story.aStory());

        Running.Reply page = look(taken, form("Der Garten, hinter dem Bahnhof"));
        assertThat(plain(page)).contains("Der [-Garten -][+Garten, +]hinter");
        assertThat(page.body())
                .contains("name=\"consents.publish\" value=\"true\"")
                .doesNotContain("again.", "aria-labelledby=\"consents\"");

        send(taken, form("Der Garten, hinter dem Bahnhof"), 303);
        becomes(taken, "Der Garten, hinter dem Bahnhof");
        assertThat(consent(taken).revision()).isEqualTo(1);
    }

    @Test
    void anotherMeaningIsAgreedToAnewWithNothingTicked() {
        Running.Reply taken = handed(Story.aStory());
        Running.Reply page = look(taken, form("Der Hof"));
        assertThat(ticks(page)).containsExactly("again.consents.publish");
        assertThat(page.body()).contains(ACampaign.PUBLISH_DE).doesNotContain("checked");

        Running.Reply unticked = send(taken, form("Der Hof"), 422);
        assertThat(unticked.body()).contains("href=\"#field-again-consents-publish\"", "value=\"Der Hof\"");
        assertThat(ticks(unticked)).containsExactly("again.consents.publish");
        assertThat(service.content(taken.id()).text("title")).contains(TITLE);

        send(taken, form("Der Hof").with("again.consents.publish", "true"), 303);
        becomes(taken, "Der Hof");
        assertThat(consent(taken).revision()).isGreaterThan(1);
    }

    @Test
    void whatIsNotAgreedToAnewIsTakenBack() {
        Running.Reply taken = handed(Story.aStory().with("consents", List.of("publish", "newsletter")));
        Multipart changed = form("Der Hof").with("consents.newsletter", "true");
        assertThat(ticks(look(taken, changed))).containsExactly("again.consents.publish", "again.consents.newsletter");

        send(taken, form("Der Hof").with("consents.newsletter", "true").with("again.consents.publish", "true"), 303);

        becomes(taken, "Der Hof");
        assertThat(service.content(taken.id()).consents())
                .extracting(Consent::wording)
                .containsExactly("publish");
        assertThat(service.bean(Submissions.class)
                        .find(taken.id())
                        .orElseThrow()
                        .withdrawals())
                .anyMatch(entry -> entry.channels().equals(List.of("newsletter")));
    }

    @Test
    void anotherPictureIsAnotherStory() {
        Running.Reply taken = handed(Story.aStory());

        Running.Reply page = look(
                taken,
                form(TITLE)
                        .with("people.shown", "ME")
                        .with("photos.0.alt", "Ein Beet")
                        .file("photos.0.file", "x.jpg", Pictures.jpeg(40, 30)));

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Dieses Bild ist neu.", "name=\"photos.0.kept\"");
        assertThat(plain(page)).contains("[+Ein Beet+]");
        assertThat(ticks(page)).containsExactly("again.consents.publish");
    }

    @Test
    void saysWhoWillBeAskedOnceMore() {
        Running.Reply taken =
                handed(Story.aStory().with("people", Map.of("shown", "OTHERS", "others", List.of(AYLIN))));

        assertThat(service.post(aylins(taken) + "/agree", new Multipart().with("consents.publish", "true"))
                        .status())
                .isEqualTo(303);
        String revision = Long.toString(
                service.bean(Submissions.class).find(taken.id()).orElseThrow().revisionOn(Topic.SUBMISSIONS));

        assertThat(look(taken, withAylin(revision, "Der Hof")).body())
                .contains("Wen wir danach fragen", "<bdi>Aylin</bdi>");
        assertThat(look(taken, withAylin(revision, TITLE)).body())
                .contains("Sie haben nichts geändert.")
                .doesNotContain("Wen wir danach fragen");
    }

    @Test
    void goesBackToTheFormWithEverythingThatWasTyped() {
        Running.Reply taken = handed(Story.aStory());

        Running.Reply back = service.post(
                taken.receipt() + "/change",
                form("Der Hof").with("again.consents.publish", "true").with("go", "change"));

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body()).contains("<details open", "value=\"Der Hof\"");
        assertThat(look(taken, form(" ")).body()).contains("href=\"#field-fields-title\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-x-einfach", "en", "tr", "uk", "ar", "fr"})
    void speaksTheLanguageOfTheForm(String language) {
        Running.Reply taken = handed(Story.aStory());

        Running.Reply page = service.post(
                taken.receipt() + "/change?lang=" + language, form("Der Hof").with("go", "look"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"" + language + "\"").doesNotContain("??");
    }

    private Running.Reply handed(Story story) {
        Running.Reply taken = service.handed(story);
        await().until(() -> service.bean(Submissions.class).find(taken.id()).isPresent());
        return taken;
    }

    private static Multipart form(String title) {
        return new Multipart()
                .with("revision", "1")
                .with("answer", "0")
                .with("fields.title", title)
                .with("people.shown", "NOBODY")
                .with("consents.publish", "true")
                .with("contact.email", "person@example.org")
                .with("contact.language", "de");
    }

    private static Multipart withAylin(String revision, String title) {
        return new Multipart()
                .with("revision", revision)
                .with("fields.title", title)
                .with("people.shown", "OTHERS")
                .with("consents.publish", "true")
                .with("contact.email", "person@example.org")
                .with("contact.language", "de")
                .with("people.p1.role", "ADULT")
                .with("people.p1.name", "Aylin")
                .with("people.p1.email", "aylin@example.org")
                .with("people.p1.in", "TEXT");
    }

    private String aylins(Running.Reply taken) {
        Contact contact =
                service.onTheLog(taken.id()).flatMap(told -> told.contact("p1")).orElseThrow();
        return URI.create(service.bean(ReceiptLinks.class)
                        .consentLink(taken.id(), "p1", Objects.requireNonNull(contact.askedAt())))
                .getPath();
    }

    private Running.Reply look(Running.Reply taken, Multipart form) {
        return service.post(taken.receipt() + "/change", form.with("go", "look"));
    }

    private Running.Reply send(Running.Reply taken, Multipart form, int status) {
        Running.Reply reply = service.post(taken.receipt() + "/change", form.with("go", "send"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        return reply;
    }

    private void becomes(Running.Reply taken, String title) {
        await().until(() -> service.content(taken.id()).text("title").orElse("").equals(title));
    }

    private Consent consent(Running.Reply taken) {
        return Objects.requireNonNull(service.content(taken.id()).consents().stream()
                .filter(consent -> consent.giver().equals(Person.SUBMITTER))
                .findFirst()
                .orElse(null));
    }

    /** Names of the boxes to tick. */
    private static List<String> ticks(Running.Reply page) {
        Matcher boxes = Pattern.compile("<input type=\"checkbox\"[^>]*?name=\"([^\"]+)\"")
                .matcher(page.body());
        return boxes.results().map(box -> box.group(1)).toList();
    }

    /** With what is gone in [-…-] and what is new in [+…+]. */
    private static String plain(Running.Reply page) {
        return page.body()
                .replaceAll("<del><span[^>]*>[^<]*</span> ", "[-")
                .replace("</del>", "-]")
                .replaceAll("<ins><span[^>]*>[^<]*</span> ", "[+")
                .replace("</ins>", "+]");
    }
}
