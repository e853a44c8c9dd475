package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BehalfLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final BehalfLinks links = new BehalfLinks("k".repeat(32), "https://mitmachen.example.org");

    @Test
    void letsInUntilItExpiresAndForThatCampaignAndEditorAlone() {
        String signature = last(links.toEnter("nachbarn", "ab12", LATER));
        long until = LATER.getEpochSecond();

        assertThat(links.mayEnter("nachbarn", "ab12", until, signature, NOW)).isTrue();
        assertThat(links.mayEnter("nachbarn", "ab12", until, signature, LATER)).isFalse();
        assertThat(links.mayEnter("nachbarn", "ab12", until + 1, signature, NOW))
                .isFalse();
        assertThat(links.mayEnter("anderswo", "ab12", until, signature, NOW)).isFalse();
        assertThat(links.mayEnter("nachbarn", "ab13", until, signature, NOW)).isFalse();
        assertThat(new BehalfLinks("x".repeat(32), "").mayEnter("nachbarn", "ab12", until, signature, NOW))
                .isFalse();
    }

    @Test
    void oneAddressDoesNotOpenTheOther() {
        String paper = last(links.toPaper("nachbarn", "ab12", LATER));
        long until = LATER.getEpochSecond();

        assertThat(links.mayLook("nachbarn", "ab12", until, paper, NOW)).isTrue();
        assertThat(links.mayLook("nachbarn", "ab13", until, paper, NOW)).isFalse();
        assertThat(links.mayEnter("nachbarn", "ab12", until, paper, NOW)).isFalse();
    }

    @Test
    void aSheetIsEnteredForOnePersonInOneStory() {
        String signature = last(links.toSheet("eins", "p1a", "ab12", LATER));
        long until = LATER.getEpochSecond();

        assertThat(links.mayEnterSheet("eins", "p1a", "ab12", until, signature, NOW))
                .isTrue();
        assertThat(links.mayEnterSheet("eins", "p1a", "ab12", until, signature, LATER))
                .isFalse();
        assertThat(links.mayEnterSheet("eins", "p1b", "ab12", until, signature, NOW))
                .isFalse();
        assertThat(links.mayEnterSheet("zwei", "p1a", "ab12", until, signature, NOW))
                .isFalse();
        assertThat(links.mayEnterSheet("eins", "p1a", "ab13", until, signature, NOW))
                .isFalse();
    }

    @Test
    void anEditorIsKnownAgainAndNotByName() {
        assertThat(links.editor("redaktion"))
                .hasSize(16)
                .isEqualTo(links.editor("redaktion"))
                .isNotEqualTo(links.editor("andere"))
                .doesNotContain("redaktion");
        assertThatThrownBy(() -> new BehalfLinks("short", "")).hasMessageContaining("mosaik.behalf.key");
    }

    private static String last(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
