package org.mosaik.moderation.web;

import java.util.List;

/** What the queue can be filtered by, in the editor's words. */
record FilterChoices(List<Choice> campaigns, List<Choice> languages, List<String> findings) {

    /** One of a list. */
    record Choice(String value, String words) {}
}
