package org.mosaik.moderation;

import java.util.List;
import org.mosaik.events.Contact;
import org.mosaik.events.Report;

/** What readers reported, for tests. */
public final class Reports {

    private Reports() {}

    public static Report about(String story, String id) {
        return new Report(
                id,
                1000,
                Report.State.RECEIVED,
                story,
                "probe",
                "mine",
                "Links im Bild bin ich, und ich wurde nicht gefragt.",
                "https://mosaik.example/stories/" + story,
                new Contact(Report.REPORTER, "Ada Meldung", "ada@example.org", "de"),
                Stories.RECEIVED,
                List.of("no-proof"),
                List.of("received"));
    }
}
