package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.BehalfLinks;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.SubmissionMedia;

/** From a person in a case to where what this person signed is entered; what was signed is seen on the case. */
class SheetLinksTest {

    private static final BehalfLinks LINKS = new BehalfLinks(Moderation.BEHALF_KEY, SubmissionMedia.address());
    private static final String EDITOR = LINKS.editor("anna");

    private final Moderation moderation = Moderation.shared();
    private final Browser browser = Browser.signedIn(moderation);
    private final String id = Stories.anId();

    @Test
    void leadsToTheSheetOfOnePersonAndNotesWhoAskedForIt() {
        moderation.handIn(ofAChild(1, List.of()));
        assertThat(browser.get("/cases/" + id).body())
                .contains("/cases/" + id + "/people/p1a/sheet", "Ja auf Papier eintragen")
                .doesNotContain("/sheet/" + id);

        HttpResponse<String> led = browser.get("/cases/" + id + "/people/p1a/sheet");

        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(isLetIn(led.headers().firstValue("Location").orElseThrow(), "p1a"))
                .isTrue();
        assertThat(browser.get("/behalf").body()).contains("ein Blatt von p1a", "/cases/" + id);
    }

    @Test
    void givesAProgramTheSameLink() {
        moderation.handIn(ofAChild(1, List.of()));

        var told = new Api(moderation).post("/api/cases/" + id + "/people/p1b/sheet", "");

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(told.body()).contains("/sheet/" + id + "/p1b/" + LINKS.editor("import") + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1", "p2", "nobody"})
    void nobodyIsLedToAPersonWithoutASay(String person) {
        moderation.handIn(ofAChild(1, List.of()));

        assertThat(browser.get("/cases/" + id + "/people/" + person + "/sheet").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/cases/unknown/people/p1a/sheet").statusCode()).isEqualTo(404);
        assertThat(new Api(moderation)
                        .post("/api/cases/unknown/people/p1a/sheet", "")
                        .body())
                .contains("\"status\":404");
    }

    @Test
    void showsWhatWasSignedAndCanBeApprovedThen() {
        moderation.handIn(ofAChild(1, List.of("p1a", "p1b")));

        String page = browser.get("/cases/" + id).body();

        assertThat(page)
                .contains("Unterschrieben am 9. März 2026, eingetragen von anna.", "Rücknahme eintragen")
                .contains("/paper/" + id + "/0123abcd/")
                .doesNotContain("Ja auf Papier eintragen", EDITOR, "??");
        String revision = String.valueOf(moderation.find(id).orElseThrow().revision());
        assertThat(browser.post("/cases/" + id + "/approve", "revision", revision)
                        .statusCode())
                .isEqualTo(302);
    }

    private boolean isLetIn(String link, String person) {
        String[] parts = URI.create(link).getPath().split("/", -1);
        assertThat(parts).startsWith("", "sheet", id, person, EDITOR);
        return LINKS.mayEnterSheet(id, person, EDITOR, Long.parseLong(parts[5]), parts[6], Instant.EPOCH);
    }

    private Submission ofAChild(long revision, List<String> signed) {
        Content plain = Stories.content("Mila im Garten", List.of("site"));
        Consent own = plain.consents().get(0);
        List<Consent> consents = new ArrayList<>(List.of(own));
        Consent.Paper paper = new Consent.Paper(LocalDate.of(2026, 3, 9), EDITOR, "0123abcd");
        Stream.of("p1a", "p1b")
                .filter(signed::contains)
                .map(giver -> new Consent(
                        giver,
                        "p1",
                        own.elements(),
                        own.channels(),
                        1,
                        own.wording(),
                        1,
                        own.wordingHash(),
                        "de",
                        Stories.RECEIVED))
                .forEach(consent -> consents.add(consent.signed(paper)));
        Content content = new Content(
                plain.campaign(),
                plain.kind(),
                plain.language(),
                plain.fields(),
                plain.media(),
                List.of(
                        new Person(Person.SUBMITTER, Person.Role.SUBMITTER),
                        new Person("p1a", Person.Role.GUARDIAN),
                        new Person("p1b", Person.Role.GUARDIAN),
                        Person.child("p1", false, "p1a", "p1b").toldOf()),
                consents,
                plain.variants(),
                plain.audiences(),
                plain.editorsOnly());
        return Stories.submission(id, revision, content, 0);
    }
}
