package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Campaign;
import org.mosaik.events.Consent;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.events.Withdrawal;

class ApiTest {

    private final Running service = Running.shared();

    @Test
    void row1AnswersARepeatedRequestWithTheSameSubmission() {
        String key = UUID.randomUUID().toString();
        String story = Story.aStory().json();

        Running.Reply first = service.hand(story, "Idempotency-Key", key);
        Running.Reply second = service.hand(story, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(records(first.id())).isEqualTo(1);
    }

    @Test
    void row2RefusesAnotherStoryUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        Running.Reply first = service.hand(Story.aStory().json(), "Idempotency-Key", key);
        long before = service.records();

        Running.Reply second =
                service.hand(Story.aStory().field("title", "Anders").json(), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(422);
        assertThat(service.records()).isEqualTo(before);
    }

    @Test
    void aKeyThatCameToNothingIsFree() {
        String key = UUID.randomUUID().toString();
        service.hand(Story.aStory().field("title", "").json(), "Idempotency-Key", key);

        assertThat(service.hand(Story.aStory().json(), "Idempotency-Key", key).status())
                .isEqualTo(202);
    }

    @Test
    void storesTheVeryWordsThatWereAgreedTo() {
        Running.Reply taken = service.handed(Story.aStory().with("language", "en"));

        Consent consent = service.content(taken.id()).consents().get(0);

        assertThat(consent.wordingHash()).isEqualTo(sha256(ACampaign.PUBLISH_EN));
        assertThat(consent.language()).isEqualTo("en");
        assertThat(consent.revision()).isEqualTo(1);
        assertThat(consent.channels()).containsExactly("site");
    }

    @Test
    void tellsNobodyElseWhetherASubmissionExists() {
        Running.Reply taken = service.handed(Story.aStory());
        String unknown = UUID.randomUUID().toString();

        Running.Reply there = service.get("/api/submissions/" + taken.id(), "Authorization", "Bearer wrong");
        Running.Reply notThere = service.get("/api/submissions/" + unknown, "Authorization", "Bearer wrong");

        assertThat(there.status()).isEqualTo(401);
        assertThat(notThere.status()).isEqualTo(401);
        assertThat(there.body().replace(taken.id(), ""))
                .isEqualTo(notThere.body().replace(unknown, ""));
        assertThat(service.get("/api/submissions/" + taken.id()).status()).isEqualTo(401);
        assertThat(service.delete("/api/submissions/" + taken.id(), "Authorization", "Bearer wrong")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void changesWhatItsPersonSaw() {
        Running.Reply taken = service.handed(Story.aStory());
        String path = "/api/submissions/" + taken.id();
        String changed = Story.aStory().field("title", "Neu").json();

        assertThat(service.put(path, changed, taken.bearer()).status()).isEqualTo(428);
        assertThat(service.put(path, changed, with(taken, "If-Match", "\"2\"")).status())
                .isEqualTo(412);
        assertThat(service.put(path, changed, with(taken, "If-Match", "1")).status())
                .isEqualTo(412);

        Running.Reply reply = service.put(path, changed, with(taken, "If-Match", "\"1\""));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag"))
                .isEqualTo("\"" + reply.json().path("revision").asLong() + "\"");
        assertThat(service.put(path, changed, with(taken, "If-Match", "\"1\"")).status())
                .isEqualTo(412);
        await().untilAsserted(() -> {
            Submission last = service.onTheLog(taken.id()).orElseThrow();
            assertThat(service.content(taken.id()).text("title")).contains("Neu");
            assertThat(last.revision()).isEqualTo(reply.json().path("revision").asLong());
        });
    }

    @Test
    void droppingAConsentIsAWithdrawal() {
        Running.Reply taken = service.handed(Story.aStory().with("consents", List.of("publish", "newsletter")));

        service.put("/api/submissions/" + taken.id(), Story.aStory().json(), with(taken, "If-Match", "\"1\""));

        await().untilAsserted(() -> {
            assertThat(service.withdrawn(taken.id())).singleElement().satisfies(entry -> {
                assertThat(entry.channels()).containsExactly("newsletter");
                assertThat(entry.upTo()).isEqualTo(1);
            });
        });
    }

    @Test
    void answersAQuestionThatWasAsked() {
        Running.Reply taken = service.handed(Story.aStory());
        String path = "/api/submissions/" + taken.id();
        ask(taken.id());
        await().until(() -> service.get(path, taken.bearer())
                .json()
                .path("stage")
                .asString()
                .equals("ASKED"));

        String tooMany = Story.aStory().with("answer", 2).json();
        assertThat(service.put(path, tooMany, with(taken, "If-Match", "\"1\"")).status())
                .isEqualTo(422);
        Running.Reply reply =
                service.put(path, Story.aStory().with("answer", 1).json(), with(taken, "If-Match", "\"1\""));

        assertThat(reply.json().path("stage").asString()).isEqualTo("RECEIVED");
        await().until(() -> service.onTheLog(taken.id()).orElseThrow().answeredQuestions() == 1);
    }

    @Test
    void canBeTakenBackBeforeItHasArrived() {
        String id = UUID.randomUUID().toString();
        String[] bearer = {
            "Authorization", "Bearer " + service.bean(ReceiptLinks.class).secret(id, 1)
        };
        String path = "/api/submissions/" + id;

        assertThat(service.get(path, bearer).json().path("state").asString()).isEqualTo("RECEIVED");
        assertThat(service.get(path, bearer).json().path("revision").asLong()).isEqualTo(1);
        String[] change = {bearer[0], bearer[1], "If-Match", "\"1\""};
        Running.Reply tooEarly = service.put(path, Story.aStory().json(), change);
        assertThat(tooEarly.status()).isEqualTo(503);
        assertThat(tooEarly.header("Retry-After")).isNotEmpty();

        assertThat(service.delete(path, bearer).json().path("state").asString()).isEqualTo("WITHDRAWN");
        await().until(() -> service.onTheLog(id).isPresent());
        service.log().append(Topic.SUBMISSIONS, Records.received(id), Facts.SUBMISSION_RECEIVED);

        await().untilAsserted(() -> assertThat(records(id)).isEqualTo(3));
        assertThat(service.onTheLog(id).orElseThrow().state()).isEqualTo(Submission.State.WITHDRAWN);
        assertThat(service.withdrawn(id).get(0).upTo()).isEqualTo(1);
    }

    @Test
    void nothingThatWasTakenBackCanBeChanged() {
        Running.Reply taken = service.handed(Story.aStory());
        String path = "/api/submissions/" + taken.id();
        long revision =
                service.delete(path, taken.bearer()).json().path("revision").asLong();

        Running.Reply again = service.delete(path, taken.bearer());
        Running.Reply change =
                service.put(path, Story.aStory().json(), with(taken, "If-Match", "\"" + revision + "\""));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("revision").asLong()).isEqualTo(revision);
        assertThat(change.status()).isEqualTo(409);
    }

    @Test
    void row60RevealsNothingAfterAnErasure() {
        Running.Reply taken = service.handed(Story.aStory());
        String path = "/api/submissions/" + taken.id();

        assertThat(service.delete(path + "/everything", "Authorization", "Bearer wrong")
                        .status())
                .isEqualTo(401);
        assertThat(service.delete(path + "/everything", taken.bearer()).status())
                .isEqualTo(204);

        assertThat(service.get(path, taken.bearer()).status()).isEqualTo(410);
        assertThat(service.delete(path, taken.bearer()).status()).isEqualTo(410);
        assertThat(service.delete(path + "/everything", taken.bearer()).status())
                .isEqualTo(410);
        Running.Reply page = service.get(taken.receipt());
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("Hier ist alles gelöscht").doesNotContain("Garten", "person@", ACampaign.ID);
        await().untilAsserted(() -> {
            Submission last = service.onTheLog(taken.id()).orElseThrow();
            assertThat(last).isEqualTo(Submission.erased(taken.id(), last.revision()));
            assertThat(service.log().table(Topic.WITHDRAWALS).get(taken.id()))
                    .isEqualTo(Withdrawal.erased(taken.id(), last.revision()));
        });
    }

    @Test
    void canBeErasedBeforeItHasArrivedAndAfterItWasWithdrawn() {
        String id = UUID.randomUUID().toString();
        String[] bearer = {
            "Authorization", "Bearer " + service.bean(ReceiptLinks.class).secret(id, 1)
        };
        Running.Reply withdrawn = service.handed(Story.aStory());
        service.delete("/api/submissions/" + withdrawn.id(), withdrawn.bearer());

        assertThat(service.delete("/api/submissions/" + id + "/everything", bearer)
                        .status())
                .isEqualTo(204);
        assertThat(service.delete("/api/submissions/" + withdrawn.id() + "/everything", withdrawn.bearer())
                        .status())
                .isEqualTo(204);
        await().until(() -> service.onTheLog(id).isPresent());
        service.log().append(Topic.SUBMISSIONS, Records.received(id), Facts.SUBMISSION_RECEIVED);

        await().untilAsserted(() -> assertThat(records(id)).isEqualTo(3));
        assertThat(List.of(id, withdrawn.id()))
                .allSatisfy(one -> assertThat(service.onTheLog(one).orElseThrow())
                        .isEqualTo(Submission.erased(
                                one, service.onTheLog(one).orElseThrow().revision())));
    }

    @Test
    void takesNothingForACampaignThatIsClosedOrUnknown() {
        service.knows(ACampaign.named("vorbei", Campaign.State.CLOSED, Campaign.PhotoRule.NONE));

        assertThat(service.hand(Story.aStory().with("campaign", "vorbei").json())
                        .status())
                .isEqualTo(422);
        assertThat(service.hand(Story.aStory().with("campaign", "nirgends").json())
                        .status())
                .isEqualTo(422);
    }

    private void ask(String id) {
        Decision decision = new Decision(
                id,
                1_750_000_000_000L,
                1,
                Decision.Outcome.CHANGES_REQUESTED,
                ACampaign.ID,
                null,
                null,
                List.of(),
                List.of(new Decision.Question(1, "Wo ist der Garten?", Instant.parse("2026-11-20T10:00:00Z"), null)),
                null);
        service.log().append(Topic.DECISIONS, decision, Facts.CASE_QUESTIONED);
    }

    private long records(String id) {
        return service.log().read(Topic.SUBMISSIONS.name()).stream()
                .filter(record -> id.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .count();
    }

    private static String[] with(Running.Reply taken, String name, String value) {
        return new String[] {taken.bearer()[0], taken.bearer()[1], name, value};
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
