package org.mosaik.moderation.accounts;

import java.time.Clock;
import org.mosaik.media.SealingKey;
import org.mosaik.moderation.ModerationSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who may sign in. There is no default account. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    KnownAccounts knownAccounts(MongoOperations store, ModerationSettings settings, Clock clock) {
        return new KnownAccounts(store, SettledAccounts.checked(settings.accounts()), clock);
    }

    @Bean
    LoginAttempts loginAttempts(Clock clock) {
        return new LoginAttempts(clock);
    }

    @Bean
    SecondFactor secondFactor(
            KnownAccounts accounts,
            LoginAttempts attempts,
            @Value("${mosaik.moderation.account-key:${mosaik.media.key:}}") String key,
            Clock clock) {
        return new SecondFactor(accounts, attempts, new SealingKey("second factor", key), clock);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Who is locked is not told from who is not there. */
    @Bean
    UserDetailsService knownPeople(KnownAccounts accounts, Clock clock) {
        return name -> accounts.find(name)
                .filter(account ->
                        account.password() != null && !account.isLocked() && !account.isPasswordOver(clock.instant()))
                .map(AccountConfiguration::person)
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name may sign in"));
    }

    private static UserDetails person(AccountDocument account) {
        return User.withUsername(account.name())
                .password(String.valueOf(account.password()))
                .authorities(Caller.authorities(Grants.NONE))
                .build();
    }
}
