package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Permission;
import org.mosaik.events.Permission.Voice;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.mosaik.submission.submissions.Wordings;

/** People who were not at the keyboard: each is asked on a page of their own, and nothing is shown before all agree. */
class ConsentTest {

    private static final Map<String, Object> MILA = Map.of(
            "role",
            "CHILD",
            "name",
            "Mila",
            "in",
            List.of("TEXT"),
            "custodians",
            List.of(
                    Map.of("name", "Aylin", "email", "aylin@example.org"),
                    Map.of("name", "Deniz", "email", "deniz@example.org")));

    private final Running service = Running.shared();

    @Test
    void aChildIsShownOnceEverybodyWithCustodyAgreed() {
        String id = handed(MILA);
        assertThat(missing(id)).containsExactly(new Voice("p1a", "p1"), new Voice("p1b", "p1"));

        Running.Reply page = service.get(link(id, "p1a"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Mila", "Der Garten", ACampaign.PUBLISH_DE, "Können wir auf Wunsch löschen.")
                .doesNotContain("checked", "person@example.org", "deniz@example.org", "Deniz");
        assertThat(page.header("Cache-Control")).contains("no-store");

        Running.Reply unticked = agree(id, "p1a", Map.of());
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.body()).contains("href=\"#field-consents\"");

        assertThat(agree(id, "p1a", Map.of("consents.publish", "true")).status())
                .isEqualTo(303);
        assertThat(missing(id)).containsExactly(new Voice("p1b", "p1"));
        Consent given = consents(id, "p1a").get(0);
        assertThat(given.behalfOf()).isEqualTo("p1");
        assertThat(given.wordingHash()).isEqualTo(Wordings.hash(ACampaign.PUBLISH_DE));

        agree(id, "p1b", Map.of("consents.publish", "true"));
        assertThat(missing(id)).isEmpty();
    }

    @Test
    void eitherOfThemTakesItBackInOneClickAndMayAgreeAgain() {
        String id = handed(MILA);
        agree(id, "p1a", Map.of("consents.publish", "true", "consents.newsletter", "true"));
        agree(id, "p1b", Map.of("consents.publish", "true", "consents.newsletter", "true"));

        service.post(link(id, "p1b") + "/withdraw", new Multipart().with("channel", "newsletter"));
        assertThat(missing(id, "newsletter")).contains(new Voice("p1b", "p1")).doesNotContain(new Voice("p1a", "p1"));
        assertThat(missing(id)).isEmpty();

        assertThat(service.post(link(id, "p1a") + "/withdraw", new Multipart()).status())
                .isEqualTo(303);
        assertThat(missing(id)).containsExactly(new Voice("p1a", "p1"));
        assertThat(consents(id, "p1a")).isEmpty();

        agree(id, "p1a", Map.of("consents.publish", "true"));
        assertThat(missing(id)).isEmpty();
    }

    @Test
    void whatWasAgreedToIsPrintedWordForWord() {
        String id = handed(MILA);
        agree(id, "p1a", Map.of("consents.publish", "true"));

        Running.Reply print = service.get(link(id, "p1a") + "/1");

        assertThat(print.body())
                .contains(
                        ACampaign.PUBLISH_DE,
                        Wordings.hash(ACampaign.PUBLISH_DE),
                        "Aylin",
                        "Mila",
                        "publish 1 (de)",
                        "Unsere Seite");
        assertThat(service.get(link(id, "p1a") + "/2").status()).isEqualTo(404);
    }

    @Test
    void aLinkIsForOnePersonAndEndsWhenSheIsAskedAnew() {
        String id = handed(MILA);
        String aylins = link(id, "p1a");

        assertThat(service.get(aylins.replace("/p1a/", "/p1b/")).status()).isEqualTo(404);
        assertThat(service.get(aylins.replace("/p1a/", "/submitter/")).status()).isEqualTo(404);
        service.bean(org.mosaik.submission.submissions.AgreeToStory.class).askAgain(id, "p1a");
        assertThat(service.get(aylins).status()).isEqualTo(404);
        await().until(() -> !link(id, "p1a").equals(aylins));
        assertThat(service.get(link(id, "p1a")).status()).isEqualTo(200);
    }

    @Test
    void thereIsNothingToAgreeToAnyMoreOnceTheStoryIsTakenBack() {
        Running.Reply taken = service.handed(story(MILA));
        String mothers = link(taken.id(), "p1a");
        service.post(taken.receipt() + "/withdraw", "application/x-www-form-urlencoded", "");

        assertThat(service.get(mothers).body())
                .contains("Die Geschichte ist zurückgezogen")
                .doesNotContain("Der Garten");
        assertThat(agree(taken.id(), "p1a", Map.of("consents.publish", "true")).status())
                .isEqualTo(409);
    }

    @Test
    void aChildWithOneOfTwoWhoHaveCustodyIsRefused() {
        Running.Reply refused = service.hand(story(Map.of(
                        "role",
                        "CHILD",
                        "name",
                        "Mila",
                        "in",
                        List.of("TEXT"),
                        "custodians",
                        List.of(Map.of("name", "Aylin"))))
                .json());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("people.p1.custodian1.name");
    }

    /** Line by line on the receipt: a channel, a person, and the words to print. */
    @Test
    void whoToldItTakesBackAndAllowsByChannelAndByPersonInOneClick() {
        Running.Reply taken = service.handed(story(MILA));
        String id = taken.id();
        String receipt = taken.receipt();
        assertThat(service.get(receipt).body())
                .contains("Aylin noch einmal fragen", "Mila nicht mehr zeigen", "Ja, „Newsletter“ erlauben");
        assertThat(missing(id, "newsletter")).contains(new Voice("submitter", null));

        assertThat(service.post(receipt + "/channels/newsletter/allow", new Multipart())
                        .status())
                .isEqualTo(303);
        assertThat(missing(id, "newsletter")).doesNotContain(new Voice("submitter", null));
        assertThat(consents(id, "submitter"))
                .extracting(Consent::wording)
                .containsExactlyInAnyOrder("publish", "newsletter");
        assertThat(service.get(receipt + "/consents/1").body()).contains(ACampaign.PUBLISH_DE);

        service.post(receipt + "/channels/newsletter/withdraw", new Multipart());
        assertThat(missing(id, "newsletter")).contains(new Voice("submitter", null));
        assertThat(missing(id)).doesNotContain(new Voice("submitter", null));
        service.post(receipt + "/channels/newsletter/allow", new Multipart());
        assertThat(missing(id, "newsletter")).doesNotContain(new Voice("submitter", null));

        agree(id, "p1a", Map.of("consents.publish", "true"));
        String asked = link(id, "p1b");
        service.post(receipt + "/people/p1b/ask", new Multipart());
        await().until(() -> !link(id, "p1b").equals(asked));
        service.post(receipt + "/people/p1/withdraw", new Multipart());
        assertThat(missing(id)).contains(new Voice("p1a", "p1"));
        assertThat(service.post(receipt + "/channels/nowhere/withdraw", new Multipart())
                        .status())
                .isEqualTo(404);
    }

    private static Story story(Map<String, Object> other) {
        return Story.aStory()
                .field("title", "Der Garten")
                .with("people", Map.of("shown", "OTHERS", "others", List.of(other)));
    }

    private String handed(Map<String, Object> other) {
        return service.handed(story(other)).id();
    }

    private Running.Reply agree(String id, String person, Map<String, String> ticks) {
        Multipart form = new Multipart();
        ticks.forEach(form::with);
        return service.post(link(id, person) + "/agree", form);
    }

    private String link(String id, String person) {
        Contact contact =
                service.onTheLog(id).flatMap(told -> told.contact(person)).orElseThrow();
        return URI.create(service.bean(ReceiptLinks.class)
                        .consentLink(id, person, java.util.Objects.requireNonNull(contact.askedAt())))
                .getPath();
    }

    private List<Voice> missing(String id) {
        return missing(id, "site");
    }

    /** Whose agreement is missing, as the log tells it once it has heard everything. */
    private List<Voice> missing(String id, String channel) {
        long known = service.bean(org.mosaik.submission.submissions.Submissions.class)
                .find(id)
                .orElseThrow()
                .revisionOn(org.mosaik.events.Topic.SUBMISSIONS);
        await().until(() ->
                service.onTheLog(id).filter(told -> told.revision() == known).isPresent());
        Content content = service.onTheLog(id).map(Submission::content).orElseThrow();
        Withdrawal withdrawal = new Withdrawal(id, 1, Withdrawal.State.ACTIVE, service.withdrawn(id));
        return List.copyOf(Permission.missing(content, withdrawal, channel));
    }

    private List<Consent> consents(String id, String giver) {
        return service.onTheLog(id).map(Submission::content).orElseThrow().consents().stream()
                .filter(consent -> consent.giver().equals(giver))
                .toList();
    }
}
