package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.Case;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.StoriesOfOthers;
import tools.jackson.databind.JsonNode;

/** Many cases at once, by programs. */
class BulkApiTest {

    private static final String PATH = "/api/cases/bulk";

    private final Moderation moderation = Moderation.shared();
    private final Api api = new Api(moderation);
    private final String plain =
            moderation.handIn(Stories.aStory(Stories.anId())).id();
    private final String child =
            moderation.handIn(StoriesOfOthers.ofAChild(Stories.anId())).id();

    @Test
    void aPreviewChangesNothingAndDoingItTellsTheSame() {
        long before = revision(plain);
        JsonNode preview = send("{\"action\":\"approve\",\"preview\":true,\"cases\":" + both() + "}");
        assertThat(revision(plain)).isEqualTo(before);

        JsonNode done = send("{\"action\":\"approve\",\"cases\":" + both() + "}");

        for (JsonNode answer : List.of(preview, done)) {
            assertThat(answer.path("passed").asInt()).isEqualTo(1);
            assertThat(answer.path("refused").asInt()).isEqualTo(1);
            assertThat(of(plain, answer).path("passes").asBoolean()).isTrue();
            assertThat(of(plain, answer).path("awaitsAnother").asBoolean()).isTrue();
            assertThat(of(child, answer).path("refusal").asString()).isEqualTo("one-by-one");
        }
        assertThat(of(plain, done).path("revision").asLong()).isEqualTo(revision(plain));
        assertThat(moderation.find(plain).orElseThrow().state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void aRequestThatIsRepeatedDoesNothingTwiceAndSaysWhatItHasComeTo() {
        String reject = "{\"action\":\"reject\",\"reasons\":[\"other\"],\"cases\":" + both() + "}";
        assertThat(send(reject).path("passed").asInt()).isEqualTo(2);
        long after = revision(plain);

        JsonNode again = send(reject);

        assertThat(again.path("passed").asInt()).isZero();
        assertThat(of(plain, again).path("refusal").asString()).isEqualTo("case-decided");
        assertThat(revision(plain)).isEqualTo(after);
    }

    @Test
    void casesOfOtherCampaignsAreNotThere() {
        HttpResponse<String> answer = Api.send(
                moderation,
                "POST",
                PATH,
                "{\"action\":\"reject\",\"reasons\":[\"other\"],\"cases\":" + both() + "}",
                "Authorization",
                "Bearer lead@elsewhere",
                "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(of(plain, Api.json(answer)).path("refusal").asString()).isEqualTo("not-found");
        assertThat(moderation.find(plain).orElseThrow().state()).isEqualTo(Case.State.OPEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "400|{",
                "422|{}",
                "422|{\"action\":\"approve\"}",
                "422|{\"action\":\"approve\",\"cases\":[]}",
                "422|{\"action\":\"approve\",\"cases\":[null]}",
                "422|{\"action\":\"approve\",\"cases\":[{\"id\":\"a\"}]}",
                "422|{\"action\":\"explode\",\"cases\":[{\"id\":\"a\",\"revision\":1}]}",
                "422|{\"action\":\"reject\",\"cases\":[{\"id\":\"a\",\"revision\":1}]}",
                "422|{\"action\":\"reject\",\"reasons\":[\"none\"],\"cases\":[{\"id\":\"a\",\"revision\":1}]}",
                "422|{\"action\":\"approve\",\"cases\":[{\"id\":\"a\",\"revision\":1}],\"more\":1}"
            })
    void badInputIsAProblem(int status, String body) {
        HttpResponse<String> answer = api.post(PATH, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
    }

    @Test
    void moreThanABoundAtOnceAreRefused() {
        String many = IntStream.range(0, 201)
                .mapToObj(at -> "{\"id\":\"" + at + "\",\"revision\":1}")
                .collect(Collectors.joining(",", "[", "]"));

        HttpResponse<String> answer = api.post(PATH, "{\"action\":\"approve\",\"cases\":" + many + "}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("too-many-cases", "200");
    }

    private String both() {
        return "[{\"id\":\"" + plain + "\",\"revision\":" + first(plain) + "},{\"id\":\"" + child + "\",\"revision\":"
                + first(child) + "}]";
    }

    private final java.util.Map<String, Long> firsts = new java.util.HashMap<>();

    /** As it was when it was handed in. */
    private long first(String id) {
        return firsts.computeIfAbsent(id, this::revision);
    }

    private long revision(String id) {
        return moderation.find(id).orElseThrow().revision();
    }

    private JsonNode send(String body) {
        HttpResponse<String> answer = api.post(PATH, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.json(answer);
    }

    private static JsonNode of(String id, JsonNode answer) {
        for (JsonNode one : answer.path("cases")) {
            if (one.path("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id);
    }
}
