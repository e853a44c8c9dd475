package org.mosaik.publication.stories;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the services are for the public. */
@ConfigurationProperties("mosaik.urls")
record UrlSettings(
        @DefaultValue("http://localhost:8080") String publication,
        @DefaultValue("http://localhost:8081") String submission,
        @DefaultValue("http://localhost:8083") String notification) {

    Addresses addresses() {
        return new Addresses(publication, submission, notification);
    }
}
