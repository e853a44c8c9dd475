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

    private static UserDetails person(Account account) {
        String password = String.valueOf(account.password());
        if (!password.matches("\\{[a-zA-Z0-9@_-]+}.+")) {
            throw new IllegalStateException("mosaik.moderation.accounts: the password of " + account.name()
                    + " has to say how it is encoded, for instance {bcrypt}$2a$...");
        }
        return User.withUsername(account.name())
                .password(password)
                .roles("EDITOR")
                .build();
    }
}
