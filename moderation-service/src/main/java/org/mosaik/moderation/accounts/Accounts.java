package org.mosaik.moderation.accounts;

import java.util.List;
import org.mosaik.moderation.ModerationSettings;
import org.mosaik.moderation.ModerationSettings.Account;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The people among the configured accounts. There is no default account. */
@Configuration(proxyBeanMethods = false)
class Accounts {

    @Bean
    UserDetailsService knownPeople(ModerationSettings settings) {
        List<UserDetails> people = settings.accounts().stream()
                .filter(account -> account.password() != null)
                .map(Accounts::person)
                .toList();
        return new InMemoryUserDetailsManager(people);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Who is named without roles has them all. */
    static Grants grants(Account account) {
        return Grants.of(
                account.roles().isEmpty()
                        ? Grant.ALL
                        : account.roles().stream()
                                .map(role -> Grant.parse(role).orElseThrow(() -> unknown(account, role)))
                                .toList());
    }

    private static IllegalStateException unknown(Account account, String role) {
        return new IllegalStateException("mosaik.moderation.accounts: " + account.name() + " cannot be " + role
                + "; a role is one of reader, editor, lead, privacy, admin, with @ and a campaign's id behind it");
    }

    private static UserDetails person(Account account) {
        String password = String.valueOf(account.password());
        if (!password.matches("\\{[a-zA-Z0-9@_-]+}.+")) {
            throw new IllegalStateException("mosaik.moderation.accounts: the password of " + account.name()
                    + " has to say how it is encoded, for instance {bcrypt}$2a$...");
        }
        return User.withUsername(account.name())
                .password(password)
                .authorities(Caller.authorities(grants(account)))
                .build();
    }
}
