package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Origin;
import org.mosaik.events.Topic;

/** Who does too much has to wait; everybody else gets through, and nobody loses a word. */
class FairnessTest {

    private static final int AT_ONCE = 60;

    private final Running service = Running.shared();

    /** Row 12. */
    @Test
    void aFloodFromOneNetworkHasToWaitAndNobodyElse() {
        String prefix = Access.anAddress().replaceFirst("1$", "");
        for (int story = 0; story < AT_ONCE; story++) {
            // What a sender claims to be stands before what the proxy saw
            Running.Reply reply =
                    service.handWithoutToken("{}", Access.FROM, "198.51.100." + story + ", " + prefix + "a" + story);
            assertThat(reply.status()).isEqualTo(422);
        }

        Running.Reply program = service.handWithoutToken(Story.aStory().json(), Access.FROM, prefix + "ffff");
        assertThat(program.status()).isEqualTo(429);
        assertThat(Integer.parseInt(program.header("Retry-After"))).isBetween(1, 10);
        assertThat(program.header("Content-Type")).startsWith("application/problem+json");
        assertThat(program.json().path("type").asString()).isEqualTo("/problems/too-many-requests");

        Running.Reply person = service.post("/nachbarn?lang=tr", aForm("Der Garten"), Access.FROM, prefix + "b");
        assertThat(person.status()).isEqualTo(429);
        assertThat(person.header("Retry-After")).isNotEmpty();
        assertThat(person.body())
                .contains("value=\"Der Garten\"", "value=\"jana@example.org\"", "Şu anda bağlantınızdan");

        assertThat(service.post("/nachbarn", aForm("Der Hof")).status()).isEqualTo(303);
        assertThat(service.post("/nachbarn", aForm("Der Hof").with("go", "look"), Access.FROM, prefix + "c")
                        .status())
                .isEqualTo(200);
        String hexadecimal = prefix.replace("2001:db8:", "").replace("::", "");
        assertThat(service.log().read(Topic.SUBMISSIONS.name()))
                .noneSatisfy(record -> assertThat(new String(record.value())).contains("2001:db8", hexadecimal));
    }

    /** Row 12, where decoding costs: a photo in a step of the form. */
    @Test
    void tooManyPhotosAreNotDecodedAndTheTextStays() {
        String from = Access.anAddress();
        for (int photo = 0; photo < AT_ONCE; photo++) {
            service.post(
                    "/nachbarn",
                    aForm("x").with("go", "next").file("photos.0.file", "x.svg", "<svg/>".getBytes()),
                    Access.FROM,
                    from);
        }

        Running.Reply step = service.post(
                "/nachbarn",
                aForm("Der Garten").with("go", "next").file("photos.0.file", "x.jpg", Pictures.jpeg(40, 30)),
                Access.FROM,
                from);
        assertThat(step.status()).isEqualTo(429);
        assertThat(step.body())
                .contains("href=\"#field-photos\"", "value=\"Der Garten\"")
                .doesNotContain("photos.0.kept");
        assertThat(service.post("/nachbarn", aForm("Ohne Bild").with("go", "next"), Access.FROM, from)
                        .status())
                .isEqualTo(200);

        Running.Reply taken = service.handed(Story.aStory());
        Running.Reply change = service.post(
                taken.receipt() + "/change",
                aForm("Der Hof").with("revision", "1").file("photos.0.file", "x.jpg", Pictures.jpeg(40, 30)),
                Access.FROM,
                from);
        assertThat(change.status()).isEqualTo(429);
        assertThat(change.body()).contains("value=\"Der Hof\"");
    }

    @Test
    void guessingReceiptsIsSlowAndAReceiptAlwaysOpens() {
        Running.Reply taken = service.handed(Story.aStory());
        String from = Access.anAddress();
        for (int guess = 0; guess < AT_ONCE / 2; guess++) {
            assertThat(service.get("/receipt/" + taken.id() + "/guess" + guess, Access.FROM, from)
                            .status())
                    .isEqualTo(404);
        }

        Running.Reply page = service.get("/receipt/" + taken.id() + "/another", Access.FROM, from);
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(service.get("/api/submissions/" + taken.id(), Access.FROM, from, "Authorization", "Bearer no")
                        .status())
                .isEqualTo(429);
        assertThat(service.get(taken.receipt(), Access.FROM, from).status()).isEqualTo(200);
    }

    @Test
    void aProgramHasBoundsOfItsOwnAndIsKnownByItsToken() {
        Running.Reply unknown = service.hand(Story.aStory().json(), "Authorization", "Bearer nobody");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.json().path("type").asString()).isEqualTo("/problems/machine");

        Running.Reply elsewhere = service.hand(Story.aStory().json(), "Authorization", "Bearer " + Access.OTHER_TOKEN);
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.json().path("type").asString()).isEqualTo("/problems/machine-campaign");

        String from = Access.anAddress();
        for (int story = 0; story <= AT_ONCE; story++) {
            assertThat(service.hand("{}", Access.FROM, from).status()).isEqualTo(422);
        }
        int another = 0;
        while (service.hand("{}", "Authorization", "bearer " + Access.OTHER_TOKEN)
                        .status()
                == 422) {
            another++;
        }
        assertThat(another).isBetween(1, 10);
        assertThat(service.hand("{}").status()).isEqualTo(422);
    }

    /** Row 13, by API. */
    @Test
    void aProofOfWorkCountsOnceForItsCampaignAndForPrograms() {
        String story = Story.aStory().json();
        long before = service.records();
        assertThat(service.handWithoutToken(Story.aStory().field("title", "").json())
                        .status())
                .isEqualTo(422);
        Running.Reply missing = service.handWithoutToken(story);
        assertThat(missing.status()).isEqualTo(403);
        assertThat(missing.json().path("type").asString()).isEqualTo("/problems/proof");
        assertThat(missing.json().path("detail").asString()).contains("/api/campaigns/nachbarn/challenge");

        Running.Reply challenge = service.get("/api/campaigns/nachbarn/challenge");
        assertThat(challenge.header("Cache-Control")).isEqualTo("no-store");
        String proof = Solver.solve(challenge.json());
        String[] repeatable = {"Altcha", proof, "Idempotency-Key", "proven"};
        Running.Reply taken = service.handWithoutToken(story, repeatable);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(service.handWithoutToken(story, repeatable).id()).isEqualTo(taken.id());
        assertThat(service.handWithoutToken(story, "Altcha", proof).status()).isEqualTo(403);
        assertThat(service.handWithoutToken(story, "Altcha", "made-up").status())
                .isEqualTo(403);
        assertThat(service.records()).isEqualTo(before + 1);

        Origin origin = origin(taken.id());
        assertThat(origin.source()).isNull();
        assertThat(origin.quarantine()).isEmpty();
        assertThat(origin(service.hand(story).id()).source()).isEqualTo("Stadtarchiv");
    }

    /** Row 13, by form: what was typed stays, and the page brings a new challenge. */
    @Test
    void aPersonWhoseProofWasUsedSendsOnceMore() {
        String page = service.get("/nachbarn").body();
        Multipart form = aForm("Der Garten").with("opened", Solver.value(page, "opened"));
        String proof = Solver.solve(page);
        Running.Reply look =
                service.post("/nachbarn", form.with("altcha", proof).with("go", "look"));
        assertThat(Solver.value(look.body(), "altcha")).isEqualTo(proof);
        assertThat(look.body()).doesNotContain("data-challenge");
        Multipart sent = aForm("Der Garten").with("altcha", proof);
        assertThat(service.post("/nachbarn", sent).status()).isEqualTo(303);

        Running.Reply again = service.post("/nachbarn?lang=en", sent);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("value=\"Der Garten\"", "value=\"jana@example.org\"", "Please send your story once more");
        assertThat(Solver.value(again.body(), "altcha")).isEmpty();
        Running.Reply taken = service.post("/nachbarn", aForm("Der Garten").with("altcha", Solver.solve(again.body())));
        assertThat(taken.status()).isEqualTo(303);
        String other =
                Solver.solve(service.get("/api/campaigns/nachbarn/challenge").json());
        assertThat(service.post("/nachbarn", aForm("x").with("altcha", other.substring(4)))
                        .status())
                .isEqualTo(422);
    }

    /** Row 14. */
    @Test
    void aFormThatNobodyTypedIsTakenAndKeptApart() {
        String page = service.get("/nachbarn").body();
        assertThat(page).containsPattern("<div class=\"hidden\" aria-hidden=\"true\"><label for=\"leave-empty\"");
        Running.Reply robot = service.post(
                "/nachbarn",
                aForm("Der Garten")
                        .with("opened", Solver.value(page, "opened"))
                        .with("homepage", "http://spam.example"));

        assertThat(robot.status()).isEqualTo(303);
        assertThat(service.get(robot.header("Location")).status()).isEqualTo(200);
        assertThat(origin(id(robot)).quarantine()).containsExactly("trap-filled", "too-fast", "no-proof");

        Running.Reply quick = service.post(
                "/nachbarn",
                aForm("Der Garten").with("opened", Solver.value(page, "opened")).with("altcha", Solver.solve(page)));
        assertThat(origin(id(quick)).quarantine()).containsExactly("too-fast");
    }

    private Origin origin(String id) {
        return Objects.requireNonNull(service.onTheLog(id).orElseThrow().origin());
    }

    private static String id(Running.Reply sent) {
        return sent.header("Location").replaceFirst("/receipt/([^/]+)/.*", "$1");
    }

    private static Multipart aForm(String title) {
        return new Multipart()
                .with("kind", "STORY")
                .with("fields.title", title)
                .with("fields.text", "Garten hinterm Haus")
                .with("contact.email", "jana@example.org")
                .with("contact.language", "de")
                .with("step", "photos")
                .with("consents.publish", "true");
    }
}
