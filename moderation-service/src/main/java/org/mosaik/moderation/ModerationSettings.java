package org.mosaik.moderation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How moderation works here.
 *
 * @param undoWindow how long an approved story stays in the house
 * @param claimLease how long a case is somebody's who does nothing more on it
 * @param index folder of the queue's index; in memory if absent
 * @param accounts who may moderate; nobody unless somebody is named
 */
@ConfigurationProperties("mosaik.moderation")
public record ModerationSettings(
        @DefaultValue("30s") Duration undoWindow,
        @DefaultValue("5m") Duration claimLease,
        @Nullable Path index,
        @DefaultValue List<Account> accounts) {

    /**
     * One editor or program.
     *
     * @param password encoded, with the encoder's name in front: {@code {bcrypt}...}; absent for programs
     * @param tokenHash SHA-256 of the bearer token, hexadecimal; absent for people
     * @param roles such as {@code editor@unser-quartier}, or {@code editor} for every campaign; every role if none is named
     */
    public record Account(
            String name,
            @Nullable String password,
            @Nullable String tokenHash,
            @DefaultValue List<String> roles) {

        /** Keeps the secrets out of logs. */
        @Override
        public String toString() {
            return "Account[name=" + name + "]";
        }
    }
}
