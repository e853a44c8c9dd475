package org.mosaik.submission.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.submission.forms.Finding;

/** What a report has to say. */
class ReportDraftTest {

    @Test
    void saysInTheOrderOfTheFormWhatIsMissing() {
        assertThat(fields(draft("illegal", " ", "", "", false))).containsExactly("words", "name", "email", "faith");
        assertThat(fields(ReportDraft.empty("de"))).containsExactly("ground", "words", "faith");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine", "child"})
    void whoProtectsThemselvesOrAChildNeedNotSayWhoTheyAre(String ground) {
        assertThat(draft(ground, "Das bin ich.", "", "", true).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"illegal", "insulting", "wrong", "other"})
    void everybodyElseSaysWhoTheyAre(String ground) {
        assertThat(fields(draft(ground, "Das stimmt nicht.", "", "", true))).containsExactly("name", "email");
        assertThat(draft(ground, "Das stimmt nicht.", "Ada", "ada@example.org", true)
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ILLEGAL", "spam", "<b>"})
    void knowsNoOtherGrounds(String ground) {
        assertThat(fields(draft(ground, "Das stimmt nicht.", "Ada", "ada@example.org", true)))
                .containsExactly("ground");
    }

    @Test
    void isBounded() {
        assertThat(draft("mine", "a".repeat(2_000), "", "", true).findings()).isEmpty();
        assertThat(fields(draft("mine", "a".repeat(2_001), "", "", true))).containsExactly("words");
        assertThat(fields(draft("mine", "Ich", "Ada\nBcc: x", "", true))).containsExactly("name");
        assertThat(fields(draft("mine", "Ich\u0000hier", "", "", true))).containsExactly("words");
        assertThat(fields(draft("mine", "Ich", "", "ada@example.org\nBcc: x@example.org", true)))
                .containsExactly("email");
    }

    private static ReportDraft draft(String ground, String words, String name, String email, boolean faith) {
        return new ReportDraft(ground, words, name, email, faith, "de");
    }

    private static List<String> fields(ReportDraft draft) {
        return draft.findings().stream().map(Finding::field).toList();
    }
}
