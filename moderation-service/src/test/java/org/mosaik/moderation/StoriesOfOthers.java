package org.mosaik.moderation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;

/** Stories in which there are more people than the one who tells, for tests. */
public final class StoriesOfOthers {

    private StoriesOfOthers() {}

    /** Both who have custody agreed. */
    public static Submission ofAChild(String id) {
        return Stories.submission(id, 1, withChild(List.of("p1a", "p1b")), 0);
    }

    /** @param agreed which of the two who have custody, {@code p1a} and {@code p1b} */
    public static Content withChild(List<String> agreed) {
        Content plain = Stories.content("Mila im Garten", List.of("site"));
        Consent own = plain.consents().get(0);
        List<Consent> consents = new ArrayList<>(List.of(own));
        agreed.forEach(giver -> consents.add(new Consent(
                giver,
                "p1",
                own.elements(),
                own.channels(),
                2,
                own.wording(),
                1,
                own.wordingHash(),
                "de",
                Stories.RECEIVED)));
        return new Content(
                plain.campaign(),
                plain.kind(),
                plain.language(),
                plain.fields(),
                plain.media(),
                List.of(
                        new Person(Person.SUBMITTER, Person.Role.SUBMITTER),
                        new Person("p1a", Person.Role.GUARDIAN),
                        new Person("p1b", Person.Role.GUARDIAN),
                        Person.child("p1", false, "p1a", "p1b").toldOf()),
                consents,
                plain.variants(),
                plain.audiences(),
                plain.editorsOnly());
    }

    /** The same under another title, with everybody's consent to it. */
    public static Submission retitled(Submission before, long revision, String title) {
        Content plain = Stories.contentOf(before);
        Map<String, FieldValue> fields = new HashMap<>(plain.fields());
        fields.put(Fields.TITLE, new FieldValue.Text(title));
        return Stories.submission(
                before.id(),
                revision,
                new Content(
                        plain.campaign(),
                        plain.kind(),
                        plain.language(),
                        fields,
                        plain.media(),
                        plain.people(),
                        plain.consents(),
                        plain.variants(),
                        plain.audiences(),
                        plain.editorsOnly()),
                0);
    }

    /** @param alt what is to be seen on it */
    public static Submission withAPhoto(String id, String alt) {
        Content plain = Stories.content("Ein Bild", List.of("site"));
        return Stories.submission(
                id, 1, plain.withMedia(List.of(Medium.photo("m1", alt, null, List.of(), List.of()))), 0);
    }
}
