package org.mosaik.moderation.accounts;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The login through an identity provider, if the settings name one. */
@Component
class ProviderLogin {

    private static final String ID = "provider";

    private final ProviderSettings settings;
    private final KnownAccounts accounts;
    private final Clock clock;

    ProviderLogin(ProviderSettings settings, KnownAccounts accounts, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
    }

    void joins(HttpSecurity http) {
        if (settings.isThere()) {
            // Asked for at the first login, so that a provider that is down keeps nobody from starting
            ClientRegistrationRepository registrations = new SupplierClientRegistrationRepository(
                    () -> new InMemoryClientRegistrationRepository(registration()));
            http.oauth2Login(login -> login.loginPage(ConsoleSecurity.LOGIN)
                    .clientRegistrationRepository(registrations)
                    .successHandler(new WelcomeFromProvider(accounts, settings, clock))
                    .failureHandler(
                            (request, response, why) -> response.sendRedirect(ConsoleSecurity.LOGIN + "?refused")));
        }
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(String.valueOf(settings.issuer()))
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .userNameAttributeName(settings.nameClaim())
                .build();
    }
}
