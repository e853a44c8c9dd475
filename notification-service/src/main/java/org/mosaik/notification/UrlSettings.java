package org.mosaik.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Public addresses of the services that mails lead to, without a slash at their ends. */
@ConfigurationProperties("mosaik.urls")
public record UrlSettings(
        @DefaultValue("http://localhost:8081") String submission,
        @DefaultValue("http://localhost:8083") String notification) {}
