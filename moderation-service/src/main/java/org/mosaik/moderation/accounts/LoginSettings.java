package org.mosaik.moderation.accounts;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param requireSecondFactor whether a password alone leads nowhere but to where an app is set up
 * @param longestSession after which everybody signs in anew, however busy
 * @param hosts names under which the console answers, besides those of this machine; that of its public address if none is
 *     given
 */
@ConfigurationProperties("mosaik.moderation.login")
public record LoginSettings(
        @DefaultValue("true") boolean requireSecondFactor,
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue List<String> hosts) {}
