package org.mosaik.moderation.accounts;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What people do with their own password. */
@Component
public class OwnPassword {

    private final KnownAccounts accounts;
    private final LoginAttempts attempts;
    private final PasswordEncoder encoder;

    OwnPassword(KnownAccounts accounts, LoginAttempts attempts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
    }

    /** Whether it is that of the account; tries count as those at the login do. */
    public boolean isRight(String name, String password) {
        if (attempts.isExhausted(name) || password.length() > Passwords.MOST_BYTES) {
            return false;
        }
        boolean right = accounts.find(name)
                .map(AccountDocument::password)
                .filter(encoded -> encoder.matches(password, encoded))
                .isPresent();
        if (!right) {
            attempts.failed(name);
        }
        return right;
    }

    /** Why not that one, as a message's name; empty once it is changed, which ends all sessions. */
    public Optional<String> change(String name, String password) {
        Optional<String> objection = Passwords.objection(name, password);
        if (objection.isEmpty()) {
            String encoded = encoder.encode(password);
            accounts.change(name, account -> {
                account.choosePassword(String.valueOf(encoded));
                return true;
            });
        }
        return objection;
    }
}
