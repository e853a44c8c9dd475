package org.mosaik.moderation.accounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An identity provider of the house (OpenID Connect), through which people may sign in.
 *
 * @param issuer its address; absent if there is none
 * @param label how the login page calls it
 * @param nameClaim what in the token is the name of the account
 * @param rolesClaim what in the token says the roles, and {@code roles} what each of its values means here
 * @param strong values of {@code amr} that say that more than a password was shown there
 */
@ConfigurationProperties("mosaik.moderation.login.provider")
public record ProviderSettings(
        @Nullable String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String label,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("groups") String rolesClaim,
        @DefaultValue Map<String, List<String>> roles,
        @DefaultValue({"mfa", "otp", "hwk", "swk"}) List<String> strong) {

    public ProviderSettings {
        for (String role : roles.values().stream().flatMap(List::stream).toList()) {
            if (Grant.parse(role).isEmpty()) {
                throw new IllegalStateException("mosaik.moderation.login.provider.roles: there is no role " + role);
            }
        }
    }

    public boolean isThere() {
        return issuer != null && !issuer.isBlank();
    }

    /** What is not named in the settings means nothing. */
    Set<Grant> grants(@Nullable List<String> claimed) {
        return claimed == null
                ? Set.of()
                : claimed.stream()
                        .flatMap(value -> roles.getOrDefault(value, List.of()).stream())
                        .flatMap(role -> Grant.parse(role).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean isStrong(@Nullable List<String> methods) {
        return methods != null && methods.stream().anyMatch(strong::contains);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ProviderSettings[issuer=" + issuer + "]";
    }
}
