package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
