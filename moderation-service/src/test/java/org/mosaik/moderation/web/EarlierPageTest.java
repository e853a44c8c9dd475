package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;

/** A case says what changed since somebody looked, and what else its person handed in. */
class EarlierPageTest {

    private final Moderation moderation = Moderation.shared();
    private final Browser anna = Browser.signedIn(moderation, "anna");
    private final String id = Stories.anId();
    private final String other = Stories.anId();

    private static Submission by(String mail, String id, long revision, String campaign, String text) {
        Map<String, FieldValue> fields =
                Map.of(Fields.TITLE, new FieldValue.Text("Titel " + id), Fields.TEXT, new FieldValue.Text(text));
        Content content = Stories.content(fields, List.of("site"));
        return new Submission(
                id,
                revision,
                Submission.State.RECEIVED,
                campaign,
                content,
                List.of(new Contact(Person.SUBMITTER, "Jana", mail, "de")),
                Stories.RECEIVED,
                1,
                0,
                null);
    }

    @Test
    void whatThePersonChangedSinceSomebodyLookedIsMarkedWordByWord() {
        moderation.handIn(by("a@example.org", id, 1, "probe", "Der Garten ist offen."));
        assertThat(anna.get("/cases/" + id).body()).doesNotContain("Das hat die Person geändert");

        moderation.handIn(by("a@example.org", id, 5, "probe", "Der Garten ist geschlossen."));
        await().until(() -> moderation.find(id).orElseThrow().story().before() != null);

        for (int look = 0; look < 2; look++) {
            assertThat(anna.get("/cases/" + id).body())
                    .contains("Das hat die Person geändert, seit zuletzt jemand aus der Redaktion hier war")
                    .contains("<del><span class=\"hidden\">Weg:</span> offen.</del>")
                    .contains("<ins><span class=\"hidden\">Neu:</span> geschlossen.</ins>")
                    .doesNotContain("??");
        }
        String revision = String.valueOf(moderation.find(id).orElseThrow().revision());
        anna.post("/cases/" + id + "/approve", "revision", revision);
        assertThat(anna.get("/cases/" + id).body()).doesNotContain("Das hat die Person geändert");
    }

    @Test
    void otherCasesOfThePersonAreListedToWhomTheyAreAnyBusiness() {
        String mail = id + "@example.org";
        moderation.handIn(by(mail, id, 1, "probe", "Eins"));
        moderation.handIn(by(mail, other, 1, "probe", "Zwei"));
        String elsewhere = Stories.anId();
        moderation.handIn(by(mail, elsewhere, 1, "elsewhere", "Drei"));
        String nobodys = Stories.anId();
        moderation.handIn(by("x" + mail, nobodys, 1, "probe", "Vier"));

        assertThat(anna.get("/cases/" + id).body())
                .contains("Von derselben Person", "<a href=\"/cases/" + other + "\" dir=\"auto\">Titel " + other)
                .contains("<a href=\"/cases/" + elsewhere + "\" dir=\"auto\">")
                .doesNotContain("<a href=\"/cases/" + id + "\" dir=\"auto\">Titel", mail)
                .doesNotContain("<a href=\"/cases/" + nobodys + "\" dir=\"auto\">");
        assertThat(Browser.signedIn(moderation, "reader@probe")
                        .get("/cases/" + id)
                        .body())
                .contains("<a href=\"/cases/" + other + "\" dir=\"auto\">")
                .doesNotContain("<a href=\"/cases/" + elsewhere + "\" dir=\"auto\">");
    }

    @Test
    void whereNobodyLeftAnAddressNothingIsSaid() {
        moderation.handIn(Stories.withOtherAddress(Stories.aStory(id), 1));
        moderation.handIn(by("", other, 1, "probe", "Eins"));

        assertThat(anna.get("/cases/" + other).body()).doesNotContain("Von derselben Person");
    }
}
