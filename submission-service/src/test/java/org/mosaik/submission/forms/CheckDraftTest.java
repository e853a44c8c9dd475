package org.mosaik.submission.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Campaign;
import org.mosaik.events.FieldValue;
import org.mosaik.submission.ACampaign;

class CheckDraftTest {

    private final Map<String, Answer> fields = new HashMap<>(Map.of("title", Answer.of("Der Garten")));
    private List<String> consents = List.of("publish");
    private Draft.Reach contact = new Draft.Reach("", "", "de");
    private final DraftPeople people = new DraftPeople("ME", List.of());
    private String kind = "STORY";

    @Test
    void takesAStoryWithEveryTypeOfField() {
        fields.put("text", Answer.of("Eins.\r\nZwei."));
        fields.put("age", Answer.of("34,50"));
        fields.put("place", Answer.of(" Duisburg "));
        fields.put("topic", Answer.of("garden"));
        fields.put("jobs", Answer.of("1500"));

        Map<String, FieldValue> values = sound().fields();

        assertThat(values)
                .containsEntry("text", new FieldValue.Text("Eins.\nZwei."))
                .containsEntry("age", new FieldValue.Numeric(new BigDecimal("34.5")))
                .containsEntry("place", new FieldValue.Place("Duisburg", null, null))
                .containsEntry("topic", new FieldValue.Choice("garden"))
                .containsEntry("jobs", new FieldValue.Counter(1500));
    }

    @ParameterizedTest
    @CsvSource({
        "title, ' ', missing.TEXT",
        "age, viele, number",
        "age, 1e3, number",
        "age, -1, too-small",
        "age, 121, too-large",
        "jobs, 12.5, counter",
        "jobs, -3, counter",
        "jobs, 1000001, too-large",
        "jobs, 99999999999999999999, counter",
        "topic, other, choice",
        "place, 48.1, place",
        "place, '48.1,11.5; drop', place",
        "place, '47,1 11,5', place",
        "place, 12345, place"
    })
    void namesTheFieldAndWhatIsWrong(String field, String typed, String code) {
        fields.put(field, Answer.of(typed));

        assertThat(findings())
                .extracting(Finding::field, Finding::code)
                .containsExactly(Tuple.tuple("fields." + field, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "morgen", "2026-09-09T25:00", "09.09.2026", "0001-01-01"})
    void refusesADayThatIsNone(String typed) {
        anEvent(typed);

        assertThat(findings()).extracting(Finding::code).containsExactly("date");
    }

    @Test
    void readsADayWithAndWithoutATime() {
        anEvent("2026-09-09");
        assertThat(sound().fields()).containsEntry("starts", new FieldValue.Date(LocalDate.of(2026, 9, 9), null));

        anEvent("2026-09-09T17:00");
        assertThat(sound().fields())
                .containsEntry("starts", new FieldValue.Date(LocalDate.of(2026, 9, 9), LocalTime.of(17, 0)));
    }

    /** Row 22. */
    @Test
    void countsCodePointsAndNotUnits() {
        fields.put("title", Answer.of("🌻".repeat(80)));
        assertThat(sound().fields()).containsEntry("title", new FieldValue.Text("🌻".repeat(80)));

        fields.put("title", Answer.of("🌻".repeat(81)));
        assertThat(findings()).containsExactly(Finding.of("fields.title", "too-long", 80));

        fields.put("title", Answer.of("Titel"));
        fields.put("text", Answer.of("x".repeat(60_000)));
        assertThat(findings()).containsExactly(Finding.of("fields.text", "too-long", 10_000));
    }

    /** Row 21. */
    @Test
    void keepsEveryScriptAndComposesWhatCameInPieces() {
        fields.put("title", Answer.of("Bu\u0308cher, حديقة, Сад, ገዛ, 👩‍🌾"));

        assertThat(sound().fields()).containsEntry("title", new FieldValue.Text("Bücher, حديقة, Сад, ገዛ, 👩‍🌾"));
    }

    /** Row 20. */
    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\u0085b", "a\ud83cb", "a\uffffb", "a\u001b[31mb"})
    void refusesWhatNoKeyboardSends(String typed) {
        fields.put("title", Answer.of(typed));

        assertThat(findings()).containsExactly(Finding.of("fields.title", "unprintable"));
    }

    /** Row 26. */
    @Test
    void wantsOneLineWhereALineIsAskedFor() {
        fields.put("title", Answer.of("Eins\r\nZwei"));

        assertThat(findings()).containsExactly(Finding.of("fields.title", "one-line"));
    }

    /** Row 19. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "Klick JaVaScRiPt:x",
                "data:text/html;base64,PHNjcmlwdD4=",
                "vbscript:msgbox"
            })
    void refusesLinksThatAreProgrammes(String typed) {
        fields.put("title", Answer.of(typed));

        assertThat(findings()).containsExactly(Finding.of("fields.title", "script-link"));
    }

    /** Rows 18 and 23: harmless as long as nobody runs it. */
    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "${7*7}", "#{T(java.lang.Runtime)}", "{{7*7}}", "[[${x}]]"})
    void keepsWordsThatOnlyLookDangerous(String typed) {
        fields.put("title", Answer.of(typed));

        assertThat(sound().fields()).containsEntry("title", new FieldValue.Text(typed));
    }

    /** Row 28. */
    @Test
    void roundsAPlaceToWhatTheCampaignMayKnow() {
        fields.put("place", Answer.place("Duisburg", 51.434_408, 6.762_329));

        assertThat(sound().fields()).containsEntry("place", new FieldValue.Place("Duisburg", 51.4, 6.8));
    }

    /** Row 27. */
    @ParameterizedTest
    @CsvSource({"91, 0", "-90.1, 0", "0, 180.5", "1e308, 0", "NaN, 0"})
    void refusesDegreesThatAreNowhere(double latitude, double longitude) {
        fields.put("place", Answer.place("Duisburg", latitude, longitude));

        assertThat(findings()).containsExactly(Finding.of("fields.place", "degrees"));
    }

    /** Row 4. */
    @Test
    void takesNothingWithoutTheConsentThatIsNeeded() {
        consents = List.of("newsletter");

        assertThat(findings()).containsExactly(Finding.of("consents.publish", "consent"));
    }

    @Test
    void refusesAConsentThatNobodyAskedFor() {
        consents = List.of("publish", "billboard");

        assertThat(findings()).containsExactly(Finding.of("consents", "unknown"));
    }

    @Test
    void refusesAFieldThatNobodyAskedFor() {
        fields.put("status", Answer.of("APPROVED"));

        assertThat(findings()).containsExactly(Finding.of("fields", "unknown"));
    }

    /** Rows 53 and 54. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@example.org\r\nBcc: y@example.org",
                "\"a\r\nRCPT TO:<x>\"@b",
                "a@b",
                "a@@b.de",
                "a b@c.de",
                "a@b..de",
                "@b.de",
                "a@b.de,c@d.de",
                "a@\u760d\u760a.de\n",
                "<a@b.de>",
                "a@-b.de"
            })
    void refusesAddressesThatAreNone(String typed) {
        contact = new Draft.Reach("", typed, "de");

        assertThat(findings()).containsExactly(Finding.of("contact.email", "email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.de", "jana.beispiel+mosaik@stadt.example.org", "jörg@köln.example"})
    void takesAddressesThatAreSome(String typed) {
        contact = new Draft.Reach("Jana", typed, "de");

        assertThat(sound().contact().email()).isEqualTo(typed);
    }

    /** Row 53. */
    @Test
    void refusesANameThatIsAHeader() {
        contact = new Draft.Reach("Jana\r\nBcc: y@example.org", "", "de");

        assertThat(findings()).containsExactly(Finding.of("contact.name", "one-line"));
    }

    /** Row 24. */
    @Test
    void isNotSlowedDownByAnyAddress() {
        long start = System.nanoTime();

        MailAddress.isOne("a".repeat(50_000) + "@" + "a.".repeat(50_000) + "!");
        contact = new Draft.Reach("", "a@" + "a-".repeat(120) + "!", "de");
        findings();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void refusesAKindThatTheCampaignDoesNotAskFor() {
        kind = "PORTRAIT";

        assertThat(findings()).containsExactly(Finding.of("kind", "kind"));
    }

    @Test
    void namesEverythingAtOnce() {
        fields.put("title", Answer.of(""));
        consents = List.of();
        contact = new Draft.Reach("", "nix", "de");

        assertThat(findings())
                .extracting(Finding::field)
                .containsExactlyInAnyOrder("fields.title", "consents.publish", "contact.email");
    }

    private void anEvent(String starts) {
        kind = "EVENT";
        fields.put("starts", Answer.of(starts));
    }

    private CheckedDraft check() {
        Campaign campaign = ACampaign.named(ACampaign.ID, Campaign.State.OPEN, Campaign.PhotoRule.OPTIONAL);
        return CheckDraft.check(
                campaign, new Draft(kind, "de", "de", fields, consents, contact, people, List.of(), FilmDraft.NONE));
    }

    private CheckedDraft.Sound sound() {
        assertThat(check()).isInstanceOf(CheckedDraft.Sound.class);
        return (CheckedDraft.Sound) check();
    }

    private List<Finding> findings() {
        assertThat(check()).isInstanceOf(CheckedDraft.Unsound.class);
        return ((CheckedDraft.Unsound) check()).findings();
    }
}
