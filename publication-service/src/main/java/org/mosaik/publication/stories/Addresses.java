package org.mosaik.publication.stories;

/** Where the services are for the public, and where on them a thing is found. */
public record Addresses(String publication, String submission, String notification) {

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

    /** Where readers say what is wrong with a story. */
    public String report(String story) {
        return submission + "/report/" + story;
    }

    public String newsletter(String campaign) {
        return notification + "/newsletter/" + campaign;
    }
}
