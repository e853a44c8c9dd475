package org.mosaik.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.DecideCase;
import org.mosaik.moderation.cases.Inquiry;
import org.mosaik.moderation.cases.Seen;

/** One sender's two thousand entries are one line, nobody waits behind them, and what looks automatic lies apart. */
class FloodTest {

    private static final int FLOOD = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Before everything that other tests hand in. */
    private static final Instant LONG_AGO = Instant.parse("2019-01-01T00:00:00Z");

    private final Moderation moderation = Moderation.shared();
    private final CaseQueue queue = moderation.bean(CaseQueue.class);
    private final UpNext upNext = moderation.bean(UpNext.class);
    private final Browser browser = Browser.signedIn(moderation);
    private final String flooder = aMark();

    @Test
    void twoThousandEntriesOfOneSenderAreOneLineAndEverybodyElseComesInTurn() {
        IntStream.range(0, FLOOD).parallel().forEach(entry -> hand(flooder, LONG_AGO.plusMillis(entry)));
        String one = hand(aMark(), LONG_AGO.plusSeconds(60));
        String two = hand(null, LONG_AGO.plusSeconds(61));
        String three = hand(aMark(), LONG_AGO.plusSeconds(62));
        await().atMost(PATIENCE).until(() -> queue.count(Wanted.OPEN.of(flooder)) == FLOOD && isOpen(three));
        await().atMost(PATIENCE)
                .until(() -> queue.lines(Wanted.OPEN, null, 30).lines().stream()
                        .anyMatch(line -> line.first().id().equals(two)));

        QueueLines lines = queue.lines(Wanted.OPEN, null, 30);
        assertThat(lines.lines().subList(0, 4))
                .extracting(QueueLines.Line::cases)
                .containsExactly(FLOOD, 1, 1, 1);
        assertThat(lines.lines().subList(1, 4))
                .extracting(line -> line.first().id())
                .containsExactly(one, two, three);
        assertThat(queue.lines(Wanted.OPEN, null, 1).lines()).hasSize(1);
        String second = queue.lines(Wanted.OPEN, null, 1).next();
        assertThat(queue.lines(Wanted.OPEN, second, 1).lines().get(0).first().id())
                .isEqualTo(one);

        CaseDocument flood = lines.lines().get(0).first();
        assertThat(seenUntilTheSameSenderComesAgain(flood)).contains(one, two, three);
        moderation
                .bean(DecideCase.class)
                .ask(
                        one,
                        Inquiry.of("Wer?"),
                        "anna",
                        Seen.at(moderation.find(one).orElseThrow().revision()));
        assertThat(next(moderation.find(one).orElseThrow(), false).map(CaseDocument::id))
                .contains(two);

        rejectAll();
        assertThat(moderation.find(two).orElseThrow().state()).isEqualTo(Case.State.OPEN);
        List.of(two, three).forEach(this::reject);
    }

    /** As somebody who skips one after the other. */
    private Set<String> seenUntilTheSameSenderComesAgain(CaseDocument first) {
        Set<String> seen = new HashSet<>();
        CaseDocument now = next(first, false).orElseThrow();
        while (!flooder.equals(now.story().sender())) {
            assertThat(seen.add(now.id()))
                    .as("comes twice before the flood comes")
                    .isTrue();
            now = next(now, false).orElseThrow();
        }
        return seen;
    }

    private void rejectAll() {
        String page = browser.get("/cases").body();
        assertThat(page).containsOnlyOnce("+ 1.999 Fälle vom selben Absender").contains("sender=" + flooder);
        assertThat(browser.get("/cases?sender=" + flooder).body())
                .contains("Alles hier ansehen (2.000)", "Von einem Absender (2.000)");
        HttpResponse<String> preview =
                browser.post("/cases/bulk/preview", "action", "reject", "all", "true", "sender", flooder);
        assertThat(preview.body()).contains("Das geht: 2.000. Das geht nicht: 0.", "und 1.800 weitere");
        String late = hand(flooder, moderation.clock().instant().plusSeconds(60));
        await().atMost(PATIENCE).until(() -> queue.count(Wanted.OPEN.of(flooder)) == FLOOD + 1);

        String left = carried(preview);
        while (!left.isEmpty()) {
            HttpResponse<String> done = browser.post(
                    "/cases/bulk", "action", "reject", "chosen", left, "reason", "advertising", "remark", "Nein");
            assertThat(done.statusCode()).isEqualTo(200);
            left = done.body().contains("Mit den übrigen weitermachen") ? carried(done) : "";
        }
        await().atMost(PATIENCE).until(() -> queue.count(Wanted.OPEN.of(flooder)) == 1);
        assertThat(moderation.find(late).orElseThrow().state()).isEqualTo(Case.State.OPEN);
        reject(late);
    }

    /** The cases that a page carries on, as many as can be decided while the editor waits for the answer. */
    private static String carried(HttpResponse<String> page) {
        Matcher found = Pattern.compile("name=\"chosen\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Row 14, as editors see it. */
    @Test
    void whatLooksAutomaticLiesApartUntilAnEditorLetsItOut() {
        String robot = Stories.anId();
        moderation.handIn(Stories.from(aMark(), Stories.receivedAt(Stories.aStory(robot), LONG_AGO), "too-fast"));
        await().atMost(PATIENCE)
                .until(() -> browser.get("/cases?view=quarantine").body().contains(robot));

        assertThat(browser.get("/cases").body()).doesNotContain(robot);
        String other = hand(aMark(), LONG_AGO.plusSeconds(1));
        await().atMost(PATIENCE).until(() -> isOpen(other));
        assertThat(next(moderation.find(other).orElseThrow(), false).map(CaseDocument::id))
                .isNotEqualTo(Optional.of(robot));
        Api api = new Api(moderation);
        assertThat(api.get("/api/cases").body()).doesNotContain(robot);
        assertThat(api.get("/api/cases?quarantined=true").body()).contains(robot, "too-fast");

        String page = browser.get("/cases/" + robot).body();
        assertThat(page)
                .contains(
                        "Das Formular kam schneller zurück",
                        "Zu den anderen legen",
                        "Zurückgestellt (" + queue.count(Wanted.QUARANTINED) + ")");
        String revision = String.valueOf(moderation.find(robot).orElseThrow().revision());
        HttpResponse<String> out = browser.post("/cases/" + robot + "/let-out", "revision", revision);
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(browser.follow(out).body())
                .contains("Zu den anderen gelegt")
                .doesNotContain("Das Formular kam schneller zurück");
        await().atMost(PATIENCE).until(() -> browser.get("/cases").body().contains(robot));
        assertThat(browser.post("/cases/" + robot + "/let-out", "revision", revision)
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.act(robot, "let-out", "").statusCode()).isEqualTo(409);
        List.of(robot, other).forEach(this::reject);
    }

    @Test
    void whoRejectsWhatLooksAutomaticGoesOnWithTheNextThatDoes() {
        List<String> robots = List.of(Stories.anId(), Stories.anId());
        for (String robot : robots) {
            moderation.handIn(Stories.from(aMark(), Stories.receivedAt(Stories.aStory(robot), LONG_AGO), "too-fast"));
        }
        await().atMost(PATIENCE)
                .until(() -> browser.get("/cases?view=quarantine").body().contains(robots.get(1)));
        CaseDocument first = moderation.find(robots.get(0)).orElseThrow();

        HttpResponse<String> rejected = browser.post(
                "/cases/" + first.id() + "/reject",
                "revision",
                String.valueOf(first.revision()),
                "reason",
                "advertising");

        String next = rejected.headers().firstValue("Location").orElseThrow();
        assertThat(next).contains("/cases/" + robots.get(1));
        String page = browser.follow(rejected).body();
        String queueBeside = page.substring(0, page.indexOf("<section class=\"case\""));
        assertThat(queueBeside).contains(robots.get(1)).doesNotContain("/cases/" + first.id() + "\">");
        reject(robots.get(1));
    }

    private String hand(@Nullable String sender, Instant received) {
        String id = Stories.anId();
        Submission story = Stories.from(sender, Stories.receivedAt(Stories.aStory(id), received));
        moderation.log().append(Topic.SUBMISSIONS, story, Facts.SUBMISSION_RECEIVED);
        return id;
    }

    private boolean isOpen(String id) {
        return moderation.find(id).filter(found -> isInTheIndex(found)).isPresent();
    }

    private boolean isInTheIndex(CaseDocument found) {
        String mark = String.valueOf(found.story().sender());
        return queue.page(Wanted.OPEN.of(mark), null, FLOOD + 10).cases().stream()
                .anyMatch(open -> open.id().equals(found.id()));
    }

    private void reject(String id) {
        String revision = String.valueOf(moderation.find(id).orElseThrow().revision());
        assertThat(browser.post("/cases/" + id + "/reject", "revision", revision, "reason", "other")
                        .statusCode())
                .isEqualTo(302);
    }

    private static String aMark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private Optional<CaseDocument> next(CaseDocument seen, boolean apart) {
        return upNext.of(Wanted.OPEN.quarantined(apart), seen, "anna", 30).stream()
                .findFirst()
                .flatMap(moderation::find);
    }
}
