package org.mosaik.standalone.pages;

import tools.jackson.databind.json.JsonMapper;

/** What the browser or the program gets. */
public record Answer(int status, String type, String policy, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OURS_ONLY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String FOREIGN = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    public static Answer html(int status, String page) {
        return new Answer(status, "text/html; charset=utf-8", OURS_ONLY, page);
    }

    /** A page that somebody else wrote: it may show text and colours, and its links open elsewhere. */
    public static Answer foreignHtml(String page) {
        return new Answer(200, "text/html; charset=utf-8", FOREIGN, page);
    }

    public static Answer json(int status, Object value) {
        return new Answer(status, "application/json", OURS_ONLY, JSON.writeValueAsString(value));
    }

    static Answer text(int status, String words) {
        return new Answer(status, "text/plain; charset=utf-8", OURS_ONLY, words);
    }

    static Answer file(String type, String body) {
        return new Answer(200, type, OURS_ONLY, body);
    }
}
