package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case.Finding;
import org.mosaik.moderation.web.Findings.Part;
import org.mosaik.web.story.Answers;

class FindingsTest {

    private static Answers.Line line(String answer) {
        return new Answers.Line("text", "Geschichte", answer, true, null, false);
    }

    private static Findings of(Finding... findings) {
        return new Findings(List.of(findings), List.of());
    }

    private static Part plain(String text) {
        return new Part(text, List.of());
    }

    @Test
    void takesAnAnswerApartWhereAFindingBeginsAndEnds() {
        Findings findings = of(new Finding("phone", "text", 4, 8), new Finding("link", "title", 0, 2));

        assertThat(findings.paragraphs(line("Ruf 0203 an")))
                .containsExactly(List.of(plain("Ruf "), new Part("0203", List.of("phone")), plain(" an")));
    }

    @Test
    void goesOnOverTheEndOfALineAndCountsFromTheBeginning() {
        Findings findings = of(new Finding("address", "text", 2, 9));

        assertThat(findings.paragraphs(line("a bcd\n\nef g")))
                .containsExactly(
                        List.of(plain("a "), new Part("bcd", List.of("address"))),
                        List.of(new Part("ef", List.of("address")), plain(" g")));
    }

    @Test
    void showsBothWhereTwoLieOverEachOther() {
        Findings findings = of(new Finding("insult", "text", 0, 4), new Finding("shouting", "text", 2, 6));

        assertThat(findings.paragraphs(line("abcdefg")))
                .containsExactly(List.of(
                        new Part("ab", List.of("insult")),
                        new Part("cd", List.of("insult", "shouting")),
                        new Part("ef", List.of("shouting")),
                        plain("g")));
    }

    @Test
    void aPlaceThatIsNoneIsNotShown() {
        Findings findings = of(
                new Finding("a", "text", -1, 2),
                new Finding("b", "text", 2, 40),
                new Finding("c", "text", 2, 2),
                new Finding("d", "text"));

        assertThat(findings.paragraphs(line("abc"))).containsExactly(List.of(plain("abc")));
        assertThat(findings.about("text")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void saysOfTheStoryWhatIsAboutNoPartOfItAndNotToldAnyway() {
        Findings findings = new Findings(
                List.of(new Finding("text-alike", null), new Finding("photo-gone", null), new Finding("phone", "text")),
                List.of("photo-gone"));

        assertThat(findings.ofStory()).containsExactly("text-alike");
        assertThat(findings.isDelicate("p1")).isTrue();
        assertThat(findings.inTheWay()).isFalse();
        assertThat(of(new Finding("consent-missing", null)).inTheWay()).isTrue();
    }

    @Test
    void whateverDidNotRunIsOneMark() {
        assertThat(of(new Finding("phone-unchecked", null), new Finding("mail-unchecked", null))
                        .codes())
                .containsExactly("unchecked");
    }

    @Test
    void onlyTheDelicatePictureIsBlurred() {
        Findings findings = of(new Finding("photo-blocked", "p1"), new Finding("alt-missing", "p2"));

        assertThat(findings.isDelicate("p1")).isTrue();
        assertThat(findings.isDelicate("p2")).isFalse();
    }
}
