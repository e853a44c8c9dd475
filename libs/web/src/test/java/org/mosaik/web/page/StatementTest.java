package org.mosaik.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Circumstances;
import org.mosaik.web.story.Statement;

/** Whoever is not shown learns what was decided, why, by whom, on which ground, and what can be done about it. */
class StatementTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-18T11:05:00Z");
    private static final Instant DECIDED = Instant.parse("2026-11-20T10:00:00Z");

    private final Texts texts = new Texts(new PageMessages("web/messages"));

    @Test
    void hasTheFivePartsOfTheLawInTheirOrder() {
        Statement statement = statement(new Circumstances(false, false, false), 1, "off-topic");

        assertThat(statement.title()).isEqualTo("Begründung unserer Entscheidung");
        assertThat(statement.parts())
                .extracting(Statement.Part::title)
                .containsExactly(
                        "Was wir entschieden haben",
                        "Warum",
                        "Wer entschieden hat",
                        "Worauf wir uns stützen",
                        "Was Sie tun können");
        assertThat(statement.parts())
                .allSatisfy(part -> assertThat(part.sentences())
                        .isNotEmpty()
                        .allSatisfy(sentence -> assertThat(sentence).isNotBlank()));
    }

    @Test
    void saysWhetherReadersCouldSeeIt() {
        assertThat(words(statement(new Circumstances(false, false, false), 1, "other"), 0))
                .contains("Wir zeigen Ihre Geschichte nicht")
                .doesNotContain("war zu sehen");
        assertThat(words(statement(new Circumstances(true, false, false), 1, "other"), 0))
                .contains(
                        "Ihre Geschichte war zu sehen. Am 20. November 2026 haben wir sie von unserer Seite genommen");
    }

    @Test
    void namesTheReasonsTheEditorsWordsAndTheStateOfTheStory() {
        Statement.Part first =
                statement(null, 1, "personal-data", "off-topic").parts().get(1);
        Statement.Part changed = statement(null, RECEIVED.plusSeconds(60).toEpochMilli(), "other")
                .parts()
                .get(1);

        assertThat(first.sentences())
                .containsExactly(
                        texts.in(Locale.GERMAN).say("refused.personal-data"),
                        texts.in(Locale.GERMAN).say("refused.off-topic"),
                        "Entschieden haben wir am 20. November 2026, und zwar über die Fassung vom 18. November 2026, 12:05.",
                        "Die Redaktion schreibt dazu:");
        assertThat(first.remarks()).containsExactly("Bitte ohne Nummer.");
        assertThat(changed.sentences()).anySatisfy(line -> assertThat(line).contains("18. November 2026, 12:06"));
    }

    @Test
    void saysTruthfullyWhetherProgramsHadAdvised() {
        assertThat(words(statement(new Circumstances(false, true, false), 1, "other"), 2))
                .contains("Entschieden hat ein Mensch", "Ein Programm hatte vorher Hinweise gegeben");
        assertThat(words(statement(new Circumstances(false, false, false), 1, "other"), 2))
                .contains("Entschieden hat ein Mensch", "Programme hatten vorher keinen Hinweis gegeben");
        assertThat(words(statement(null, 1, "other"), 2))
                .contains("Entschieden hat ein Mensch", "Programme geben dabei höchstens Hinweise");
    }

    @Test
    void restsOnTheLawOrOnTheRulesOfTheCampaignReasonByReason() {
        assertThat(statement(null, 1, "consent", "off-topic").parts().get(3).sentences())
                .containsExactly(
                        texts.in(Locale.GERMAN).say("refused.consent.ground"),
                        texts.in(Locale.GERMAN).say("refused.off-topic.ground"));
        assertThat(words(statement(null, 1, "newer-than-this-service"), 3)).contains("Die Regeln dieser Aktion");
    }

    @Test
    void tellsUntilWhenItCanBeContestedAndThatTheAnswerToAnAppealIsOne() {
        Statement first = statement(new Circumstances(false, false, false), 1, "other");
        Statement answer = statement(new Circumstances(false, false, true), 1, "other");

        assertThat(words(first, 4)).contains("Sie können bis zum 20. Mai 2027 kostenlos widersprechen", "Gericht");
        assertThat(words(first, 0)).doesNotContain("Sie haben widersprochen");
        assertThat(words(answer, 4)).contains("Streitbeilegung", "Gericht").doesNotContain("kostenlos widersprechen");
        assertThat(words(answer, 0)).contains("Jemand anderes als beim ersten Mal hat neu entschieden.");
    }

    @Test
    void speaksTheLanguageThatItIsAskedForWhoeverIsBeingAnswered() {
        Statement statement =
                Statement.of(rejection(null, 1, "other"), RECEIVED, Locale.forLanguageTag("de-x-einfach"), texts);

        assertThat(statement.title()).isEqualTo("So haben wir entschieden");
    }

    private Statement statement(@Nullable Circumstances how, long basis, String... reasons) {
        return Statement.of(rejection(how, basis, reasons), RECEIVED, Locale.GERMAN, texts);
    }

    private static Decision rejection(@Nullable Circumstances how, long basis, String... reasons) {
        List<Decision.Reason> because = Arrays.stream(reasons)
                .map(code -> new Decision.Reason(code, code.equals(reasons[0]) ? "Bitte ohne Nummer." : null))
                .toList();
        return new Decision(
                "a", 7, basis, Decision.Outcome.REJECTED, "nrw", null, null, because, List.of(), DECIDED, how);
    }

    private static String words(Statement statement, int part) {
        return String.join(" ", statement.parts().get(part).sentences());
    }
}
