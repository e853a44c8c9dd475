package org.mosaik.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A fault that goes uncounted would make every other figure worthless. */
class MailsTest {

    private static final String STORY = "01a1fbd3-b816-7326-b668-675fa9a1c4fc";

    private final Mails mails = new Mails();

    @Test
    void countsDifferentMailsAndThoseThatCameAgain() {
        mails.add(mail("<1@mosaik>", "https://example.org/receipt/" + STORY + "/secret"));
        mails.add(mail("<2@mosaik>", "https://example.org/stories/01a1fbd3-b816-=\n7326-b668-675fa9a1c4fc"));
        mails.add(mail("<2@mosaik>", "https://example.org/stories/" + STORY));

        assertThat(mails.storiesWith(2, Set.of(STORY, "another"))).isEqualTo(1);
        assertThat(mails.repeated()).isEqualTo(1);
    }

    private static String mail(String id, String link) {
        return "Subject: Danke\nMessage-ID: " + id + "\n\nHier: " + link + "\n";
    }
}
