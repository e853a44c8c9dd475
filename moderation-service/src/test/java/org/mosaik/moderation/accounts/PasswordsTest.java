package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ein langes Passwort",
                "nur kleine buchstaben",
                "4711 0815 2342 99",
                "Grüße über den Fluß äöü",
                "mosaik steht in diesem Satz neben viel anderem",
                "correct horse battery staple"
            })
    void everyCharacterMayBeUsedAndNoneHasTo(String password) {
        assertThat(Passwords.objection("jana", password)).isEmpty();
    }

    @Test
    void sixtyFourCharactersAreAllowed() {
        String long64 = "drei laternen und ein kahn stehen samstags vor der alten meierei";
        assertThat(long64).hasSize(64);
        assertThat(Passwords.objection("jana", long64)).isEmpty();
        assertThat(Passwords.objection("jana", long64 + " am fluss")).contains("password.long");
    }

    @Test
    void shortOnesAreRefused() {
        assertThat(Passwords.objection("jana", "elfzeichen1")).contains("password.short");
        assertThat(Passwords.objection("jana", "")).contains("password.short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaa",
                "121212121212121212",
                "Mosaik-2026!",
                "PASSWORTPASSWORT",
                "Moderation123",
                "jana-jana-jana",
                "abcdefghabcdefghabcdefgh",
                "qwertzuiopasdf",
                "qwertyuiopasdfgh",
                "1234567890123456",
                "iloveyou1234",
                "unbelievable",
                "password12345",
                "P@ssw0rdP@ssw0rd",
                "christopher1990"
            })
    void whatAnybodyWouldTryFirstIsRefused(String password) {
        assertThat(Passwords.objection("jana", password)).contains("password.easy");
    }
}
