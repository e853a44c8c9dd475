package org.mosaik.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A fault that goes uncounted would make every other figure worthless. */
class MailsTest {

    private static final String STORY = "01a1fbd3-b816-7326-b668-675fa9a1c4fc";

    private final Instant start = Instant.parse("2026-11-20T12:00:00Z");
    private Instant now = start;
    private final Mails mails = new Mails(() -> now);

    @Test
    void countsDifferentMailsAndThoseThatCameAgain() {
        mails.add(mail("<1@mosaik>", "https://example.org/receipt/" + STORY + "/secret"));
        mails.add(mail("<2@mosaik>", "https://example.org/stories/01a1fbd3-b816-=\n7326-b668-675fa9a1c4fc"));
        mails.add(mail("<2@mosaik>", "https://example.org/stories/" + STORY));

        assertThat(mails.storiesWith(2, Set.of(STORY, "another"))).isEqualTo(1);
        assertThat(mails.repeated()).isEqualTo(1);
    }

    @Test
    void aKillExcusesAMailThatWasJustHandedOverAndOnlyOnce() {
        Mails.Cut kill = new Mails.Cut(start.plusSeconds(2), start.plusSeconds(10));
        mails.add(mail("<1@mosaik>", "https://example.org/stories/" + STORY));
        assertThat(mails.repeatedWithout(List.of())).isZero();

        now = start.plusSeconds(30);
        mails.add(mail("<1@mosaik>", "https://example.org/stories/" + STORY));
        assertThat(mails.repeatedWithout(List.of())).isEqualTo(1);
        assertThat(mails.repeatedWithout(List.of(kill))).isZero();
        assertThat(mails.repeatedWithout(List.of(new Mails.Cut(start.plusSeconds(6), now))))
                .isEqualTo(1);

        now = start.plusSeconds(60);
        mails.add(mail("<1@mosaik>", "https://example.org/stories/" + STORY));
        assertThat(mails.repeatedWithout(List.of(kill))).isEqualTo(1);
        assertThat(mails.repeated()).isEqualTo(2);
    }

    private static String mail(String id, String link) {
        return "Subject: Danke\nMessage-ID: " + id + "\n\nHier: " + link + "\n";
    }
}
