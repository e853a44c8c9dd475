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
        assertThat(Passwords.objection("jana", "abcdefgh".repeat(8))).isEmpty();
        assertThat(Passwords.objection("jana", "abcdefgh".repeat(9) + "i")).contains("password.long");
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
                "jana-jana-jana"
            })
    void whatAnybodyWouldTryFirstIsRefused(String password) {
        assertThat(Passwords.objection("jana", password)).contains("password.easy");
    }
}
