package org.mosaik.submission.forms;

/** A film that somebody links to: where it stands, and what it is called. */
public record FilmDraft(String address, String title) {

    public static final FilmDraft NONE = new FilmDraft("", "");

    boolean isBlank() {
        return address.isBlank() && title.isBlank();
    }
}
