package org.mosaik.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;

/** Who floods under many names sends nearly the same text each time: it is one line behind the first of them. */
class AlikeFloodTest {

    private static final int COPIES = 12;

    /** Before everything that other tests hand in, and on another day than theirs. */
    private static final Instant LONG_AGO = Instant.parse("2018-01-01T00:00:00Z");

    private final Moderation moderation = Moderation.shared();
    private final CaseQueue queue = moderation.bean(CaseQueue.class);
    private final Browser browser = Browser.signedIn(moderation);

    @Test
    void nearlyTheSameTextOfManySendersIsOneLineBehindTheFirst() {
        String words = "Parole " + UUID.randomUUID();
        List<String> copies = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            copies.add(hand(words, LONG_AGO.plusSeconds(copy)));
        }
        String other = hand("Ganz etwas anderes " + UUID.randomUUID(), LONG_AGO.plusSeconds(COPIES));

        List<QueueLines.Line> lines = queue.lines(Wanted.OPEN, null, 3).lines();

        assertThat(lines).extracting(line -> line.first().id()).containsExactly(copies.get(0), copies.get(1), other);
        assertThat(lines).extracting(QueueLines.Line::cases).containsExactly(1, COPIES - 1, 1);
        String page = browser.get("/cases").body();
        assertThat(page)
                .contains("+ " + (COPIES - 2) + " Fälle mit fast demselben Text", "/cases/" + other)
                .doesNotContain("/cases/" + copies.get(2));
        String mark = lines.get(1).alike();
        String apart = browser.get("/cases?alike=" + mark).body();
        assertThat(apart).contains("Fast derselbe Text (" + COPIES + ")");
        assertThat(copies).allSatisfy(copy -> assertThat(apart).contains("/cases/" + copy));
        assertThat(apart).doesNotContain("/cases/" + other);

        copies.forEach(this::reject);
        reject(other);
        await().until(() -> queue.lines(Wanted.OPEN, null, 3).lines().stream()
                .noneMatch(line -> line.first().id().equals(other)));
    }

    /** One after the other: which one is the first is then certain. */
    private String hand(String title, Instant received) {
        String id = Stories.anId();
        Submission copy = Stories.submission(id, 1, Stories.content(title, List.of("site")), 0);
        Submission story = Stories.from(id.substring(0, 8), Stories.receivedAt(copy, received));
        moderation.log().append(Topic.SUBMISSIONS, story, Facts.SUBMISSION_RECEIVED);
        await().until(() ->
                queue.page(Wanted.OPEN.of(id.substring(0, 8)), null, 1).cases().size() == 1);
        return id;
    }

    private void reject(String id) {
        String revision = String.valueOf(moderation.find(id).orElseThrow().revision());
        assertThat(browser.post("/cases/" + id + "/reject", "revision", revision, "reason", "other")
                        .statusCode())
                .isEqualTo(302);
    }
}
