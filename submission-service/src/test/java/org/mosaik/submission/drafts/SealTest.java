package org.mosaik.submission.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] WORDS = "Der Garten hinterm Haus".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensUnderItsSecretAndNoOther() throws GeneralSecurityException {
        Seal seal = Seal.fresh();
        byte[] closed = seal.close(WORDS);

        assertThat(new Seal(seal.secret()).open(closed)).isEqualTo(WORDS);
        assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("Garten");
        assertThatThrownBy(() -> Seal.fresh().open(closed)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void noticesThatItWasAltered() {
        Seal seal = Seal.fresh();
        byte[] closed = seal.close(WORDS);
        closed[closed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(closed)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void whereItLiesDoesNotTellTheSecret() {
        Seal seal = Seal.fresh();

        assertThat(Seal.isOne(seal.secret())).isTrue();
        assertThat(seal.id()).hasSize(64).doesNotContain(seal.secret());
        assertThat(seal.close(WORDS)).isNotEqualTo(seal.close(WORDS));
        assertThat(seal).hasToString("Seal[hidden]");
        assertThat(Seal.isOne("../" + seal.secret().substring(3))).isFalse();
    }

    @Test
    void nothingIsKeptLongerThanAWeek() {
        assertThatThrownBy(() -> new DraftSettings(Duration.ofDays(8))).hasMessageContaining("mosaik.drafts.kept-for");
    }
}
