package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Checkpoint;
import org.mosaik.events.Codec;
import org.mosaik.events.JournalCheck;
import org.mosaik.events.JournalEntry;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.journal.Checkpoints;
import org.mosaik.moderation.journal.Journal;

/** Contact data is read under the eyes of the journal, and the journal under the eyes of whoever checks it. */
class JournalWebTest {

    private static final String CAMPAIGN = String.valueOf(Stories.aStory("a").campaign());

    private final Moderation moderation = Moderation.shared();
    private final Api api = new Api(moderation);
    private final String id = Stories.anId();

    @Test
    void aContactIsShownOnDemandOnlyAndWhoLookedStandsInTheJournal() {
        moderation.handIn(Stories.aStory(id));
        Browser browser = Browser.signedIn(moderation);

        String before = browser.get("/cases/" + id).body();
        HttpResponse<String> shown = browser.post("/cases/" + id + "/contact");

        assertThat(before).contains("Kontakt zeigen").doesNotContain("@example.org");
        assertThat(api.get("/api/cases/" + id).body()).doesNotContain("@example.org");
        assertThat(shown.body()).contains("@example.org");
        assertThat(ofThisCase()).extracting(JournalEntry::action).containsExactly("contact.read");
        assertThat(browser.get("/journal/" + CAMPAIGN).body())
                .contains("Kontakt angesehen")
                .contains("anna");
    }

    @Test
    void aProgramThatAsksForAContactStandsThereToo() {
        moderation.handIn(Stories.aStory(id));

        HttpResponse<String> told = api.post("/api/cases/" + id + "/contact", "");

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Api.json(told).get("email").asString()).endsWith("@example.org");
        assertThat(ofThisCase()).extracting(JournalEntry::action).containsExactly("contact.read");
    }

    @Test
    void nobodyStandsThereForAContactThatIsNot() {
        assertThat(api.post("/api/cases/" + id + "/contact", "").statusCode()).isEqualTo(404);
        assertThat(ofThisCase()).isEmpty();
    }

    @Test
    void whoeverChecksGetsACopyItsCheckpointsAndTheKey() throws GeneralSecurityException {
        moderation.handIn(Stories.aStory(id));
        api.act(id, "approve", "");
        await().atMost(Duration.ofSeconds(20)).until(() -> !ofThisCase().isEmpty());
        moderation.bean(Checkpoints.class).signWhatIsDue();

        List<Checkpoint> checkpoints = api.get("/api/journal/" + CAMPAIGN + "/checkpoints")
                .body()
                .lines()
                .map(line -> Codec.readPart(Checkpoint.class, line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        byte[] key =
                Base64.getDecoder().decode(api.get("/api/journal-key").body().strip());
        PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
        JournalCheck check = new JournalCheck(CAMPAIGN, checkpoints);
        copy().forEach(check::take);

        assertThat(check.end()).isEmpty();
        assertThat(checkpoints).isNotEmpty().allMatch(checkpoint -> checkpoint.isSignedBy(publicKey));
    }

    @Test
    void aCheckpointIsSignedOnceADayIfThereIsAnythingNew() {
        moderation.handIn(Stories.aStory(id));
        api.act(id, "approve", "");
        await().atMost(Duration.ofSeconds(20)).until(() -> !ofThisCase().isEmpty());
        Checkpoints signing = moderation.bean(Checkpoints.class);
        signing.signWhatIsDue();
        int before = signing.of(CAMPAIGN).size();

        signing.signWhatIsDue();
        assertThat(signing.of(CAMPAIGN)).hasSize(before);
        moderation.clock().forward(Duration.ofHours(25));
        api.act(id, "undo", "");
        api.post("/api/cases/" + id + "/contact", "");
        signing.signWhatIsDue();
        signing.signWhatIsDue();

        assertThat(signing.of(CAMPAIGN)).hasSize(before + 1);
    }

    @Test
    void whatAdminsDoWithAccountsStandsInAJournalOfItsOwnWithoutNames() {
        Browser admin = Browser.signedIn(moderation, "anna");
        String name = "aushilfe-" + id.substring(0, 8);
        admin.get("/accounts");
        admin.post("/accounts", "name", name, "kind", "person");
        admin.post("/accounts/" + name + "/roles", "role", "editor@probe");
        admin.post("/accounts/" + name + "/lock");
        admin.post("/accounts/nobody-of-that-name/lock");

        HttpResponse<String> copy = api.get("/api/journal/none");

        Journal journal = moderation.bean(Journal.class);
        assertThat(copy.body()).doesNotContain(name).doesNotContain(journal.code("nobody-of-that-name"));
        assertThat(copy.body().lines().filter(line -> line.contains(journal.code(name))))
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(line -> line.contains("account.roles-given") && line.contains("editor@probe"))
                .anyMatch(line -> line.contains("account.locked") && line.contains(journal.code("anna")));
        assertThat(admin.get("/journal/none").body()).contains("Konto gesperrt").contains(name);
    }

    @Test
    void aJournalThatIsNotIsNotFoundAndNonsenseIsRefused() {
        moderation.handIn(Stories.aStory(id));
        api.post("/api/cases/" + id + "/contact", "");

        assertThat(api.get("/api/journal/nowhere").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/journal/nowhere/checkpoints").statusCode()).isEqualTo(404);
        assertThat(Browser.signedIn(moderation).get("/journal/nowhere").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/api/journal/" + CAMPAIGN + "?after=-1").statusCode())
                .isEqualTo(422);
        assertThat(api.get("/api/journal/" + CAMPAIGN + "?after=x").statusCode())
                .isEqualTo(400);
        assertThat(api.get("/api/journal/" + CAMPAIGN + "?after=9999999999").body())
                .isEmpty();
    }

    private List<JournalEntry> ofThisCase() {
        return copy().stream().filter(entry -> id.equals(entry.caseId())).toList();
    }

    private List<JournalEntry> copy() {
        HttpResponse<String> answer = api.get("/api/journal/" + CAMPAIGN);
        return answer.statusCode() == 404
                ? List.of()
                : answer.body()
                        .lines()
                        .map(line -> Codec.read(JournalEntry.class, line.getBytes(StandardCharsets.UTF_8)))
                        .toList();
    }
}
