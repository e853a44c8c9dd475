package org.mosaik.publication.stories;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the services are for the public, and where on them a thing is found. */
@ConfigurationProperties("mosaik.urls")
public record Addresses(
        @DefaultValue("http://localhost:8080") String publication,
        @DefaultValue("http://localhost:8081") String submission,
        @DefaultValue("http://localhost:8083") String notification) {

    public String story(String id) {
        return publication + "/stories/" + id;
    }

    /** A picture, without its rendition. */
    public String picture(String story, String medium) {
        return publication + "/media/" + story + "/" + medium;
    }

    public String campaign(String campaign) {
        return publication + "/" + campaign;
    }

    public String form(String campaign) {
        return submission + "/" + campaign;
    }

    public String newsletter(String campaign) {
        return notification + "/newsletter/" + campaign;
    }
}
