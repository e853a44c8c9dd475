package org.mosaik.moderation.accounts;

import java.util.List;
import org.mosaik.moderation.ModerationSettings.Account;

/** The accounts that the settings name, as far as they make sense. */
final class SettledAccounts {

    private SettledAccounts() {}

    /** @throws IllegalStateException saying what is wrong, and no secret */
    static List<Account> checked(List<Account> accounts) {
        accounts.forEach(account -> {
            grants(account);
            String password = account.password();
            if (password != null && !password.matches("\\{[a-zA-Z0-9@_-]+}.+")) {
                throw new IllegalStateException("mosaik.moderation.accounts: the password of " + account.name()
                        + " has to say how it is encoded, for instance {bcrypt}$2a$...");
            }
        });
        return accounts;
    }

    /** Who is named without roles has them all. */
    static List<Grant> grants(Account account) {
        return account.roles().isEmpty()
                ? Grant.ALL
                : account.roles().stream()
                        .map(role -> Grant.parse(role).orElseThrow(() -> unknown(account, role)))
                        .toList();
    }

    private static IllegalStateException unknown(Account account, String role) {
        return new IllegalStateException("mosaik.moderation.accounts: " + account.name() + " cannot be " + role
                + "; a role is one of reader, editor, lead, privacy, admin, with @ and a campaign's id behind it");
    }
}
