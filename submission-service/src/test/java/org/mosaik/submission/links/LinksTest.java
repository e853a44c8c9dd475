package org.mosaik.submission.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Topic;
import org.mosaik.submission.Access;
import org.mosaik.submission.Mailroom;
import org.mosaik.submission.Multipart;
import org.mosaik.submission.Running;
import org.mosaik.submission.Story;
import org.mosaik.submission.submissions.Submissions;

/** A lost link is sent again, to the address it belongs to alone; one that others have is made anew. */
class LinksTest {

    private final Running service = Running.shared();
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void aLostLinkIsSentAgain() {
        Running.Reply first = handed();
        Running.Reply second = handed();

        Running.Reply asked = ask(email, "de");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body())
                .contains("ist eine Mail mit den Links unterwegs")
                .doesNotContain(email);
        Mailroom.Letter letter = mail(1);
        assertThat(letter.subject()).isEqualTo("Ihr Link zu Ihrer Geschichte");
        assertThat(letter.text()).contains(first.receipt(), second.receipt(), "Nachbarn");
        assertThat(service.get(letter.link()).status()).isEqualTo(200);
    }

    @Test
    void nobodyLearnsWhetherAnAddressIsKnown() {
        handed();

        String known = ask(email, "de").body();
        String unknown = ask(UUID.randomUUID() + "@example.org", "de").body();

        assertThat(unknown).isEqualTo(known);
        mail(1);
    }

    @Test
    void nobodyIsPestered() {
        handed();
        for (int time = 0; time < 5; time++) {
            ask(email, "de");
        }
        String other = UUID.randomUUID() + "@example.org";
        service.handed(Story.aStory().contact("email", other));
        await().until(() ->
                !service.bean(Submissions.class).toldBy(Set.of(other), 1).isEmpty());
        // The links are sent one after the other: once this one is there, all before it were looked at
        ask(other, "de");
        await().until(() -> !Mailroom.to(other).isEmpty());

        await().until(() -> Mailroom.to(email).size() == 3);
    }

    @Test
    void aCapitalLetterMakesNoOtherAddress() {
        String capital = "Anna-" + email;
        service.handed(Story.aStory().contact("email", capital));

        ask(capital.toLowerCase(Locale.ROOT).replace("example", "EXAMPLE"), "de");

        await().until(() -> !Mailroom.to("anna-" + email).isEmpty());
    }

    /** Whoever has the link of somebody else cannot fill that person's letter box either. */
    @Test
    void nobodyIsPesteredByMakingLinksAnew() {
        String path = handed().receipt();
        for (int time = 0; time < 5; time++) {
            path = service.post(path + "/renew", new Multipart())
                    .header("Location")
                    .replaceFirst("\\?.*", "");
        }
        assertThat(service.get(path).status()).isEqualTo(200);
        String other = UUID.randomUUID() + "@example.org";
        service.handed(Story.aStory().contact("email", other));
        ask(other, "de");
        await().until(() -> !Mailroom.to(other).isEmpty());

        await().until(() -> Mailroom.to(email).size() == 3);
    }

    @Test
    void whatIsNoAddressIsSaid() {
        Running.Reply refused = ask("kein Adresse", "de");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#field-email\"", "value=\"kein Adresse\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-x-einfach", "en", "tr", "uk", "ar", "fr"})
    void speaksTheLanguageOfThePage(String language) {
        handed();

        Running.Reply asked = ask(email, language);

        assertThat(asked.body()).contains("lang=\"" + language + "\"").doesNotContain("??");
        assertThat(service.get("/links?lang=" + language).body()).doesNotContain("??");
        assertThat(mail(1).language()).isEqualTo(language);
        assertThat(mail(1).text()).doesNotContain("??");
    }

    @Test
    void aLinkThatOthersHaveLeadsNowhereOnceItIsMadeAnew() {
        Running.Reply taken = handed();

        Running.Reply renewed = service.post(taken.receipt() + "/renew", new Multipart());

        assertThat(renewed.status()).isEqualTo(303);
        String fresh = renewed.header("Location").replaceFirst("\\?.*", "");
        assertThat(fresh).isNotEqualTo(taken.receipt());
        assertThat(service.get(fresh + "?done=renewed").body()).contains("Das ist Ihr neuer Link.", fresh);
        assertThat(service.get(taken.receipt()).status()).isEqualTo(404);
        assertThat(service.post(taken.receipt() + "/withdraw", new Multipart()).status())
                .isEqualTo(404);
        assertThat(service.get("/api/submissions/" + taken.id(), taken.bearer()).status())
                .isIn(401, 404);
        assertThat(mail(1).link()).isEqualTo(fresh);
        await().until(() -> service.onTheLog(taken.id()).orElseThrow().receiptGeneration() == 2);
        assertThat(service.content(taken.id()).consents()).isNotEmpty();
    }

    @Test
    void whatWasTakenBackKeepsItsReceipt() {
        Running.Reply taken = handed();
        service.post(taken.receipt() + "/withdraw", new Multipart());

        Running.Reply renewed = service.post(taken.receipt() + "/renew", new Multipart());

        String fresh = renewed.header("Location").replaceFirst("\\?.*", "");
        assertThat(service.get(fresh).body()).contains("Ihre Geschichte ist zurückgezogen");
    }

    private Running.Reply handed() {
        Running.Reply taken = service.handed(Story.aStory().contact("email", email));
        await().until(() -> service.bean(Submissions.class)
                .find(taken.id())
                .filter(story -> story.revisionOn(Topic.SUBMISSIONS) > 0)
                .isPresent());
        return taken;
    }

    private Running.Reply ask(String address, String language) {
        return service.post(
                "/links?lang=" + language, new Multipart().with("email", address), Access.FROM, Access.anAddress());
    }

    private Mailroom.Letter mail(int number) {
        await().until(() -> Mailroom.to(email).size() >= number);
        List<Mailroom.Letter> letters = Mailroom.to(email);
        return letters.get(number - 1);
    }
}
