package org.mosaik.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secret from which links in mails are made.
 *
 * @param key the same as that of the submission-service, at least 32 characters
 */
@ConfigurationProperties("mosaik.receipt")
public record KeySettings(@DefaultValue("") String key) {

    public KeySettings {
        if (key.length() < 32) {
            throw new IllegalArgumentException(
                    "mosaik.receipt.key is missing or too short: set the key of the submission-service, at least 32 characters");
        }
    }

    @Override
    public String toString() {
        return "KeySettings[hidden]";
    }
}
