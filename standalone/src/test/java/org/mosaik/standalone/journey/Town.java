package org.mosaik.standalone.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.standalone.RunningMosaik;
import org.mosaik.standalone.demo.DemoContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town that runs Mosaik with the demo campaigns, and what its people do over HTTP. */
final class Town {

    static final String CAMPAIGN = "duisburg-ist-echt-solidarisch";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable Town running;

    final RunningMosaik mosaik;

    private Town(RunningMosaik mosaik) {
        this.mosaik = mosaik;
    }

    /** One for all tests here, without the demo's stories; approvals can be undone for four seconds. */
    static synchronized Town running() {
        Town town = running;
        if (town == null) {
            RunningMosaik.closeShared();
            try {
                RunningMosaik mosaik = RunningMosaik.empty(
                        Files.createTempDirectory("mosaik-town"),
                        "mosaik.campaigns.folder=" + TownFiles.campaigns(),
                        "mosaik.moderation.undo-window=4s",
                        "mosaik.fairness.quickest=1s");
                Runtime.getRuntime().addShutdownHook(new Thread(mosaik::close));
                town = new Town(mosaik);
                DemoContent.campaigns().keySet().forEach(town::awaitCampaign);
                running = town;
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        }
        return town;
    }

    private void awaitCampaign(String campaign) {
        until(() -> get(mosaik.submission("/" + campaign)).status() == 200
                && get(mosaik.publication("/" + campaign)).status() == 200
                && get(mosaik.notification("/newsletter/" + campaign)).status() == 200);
    }

    static Town of(RunningMosaik mosaik) {
        return new Town(mosaik);
    }

    /** A story that was handed in: its id and the secret link. */
    record Told(String id, String receipt) {
        String secret() {
            return receipt.substring(receipt.lastIndexOf('/') + 1);
        }
    }

    record Answer(int status, String body, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Told tell(String name, String mail, byte @Nullable [] photo) {
        return tell(name, mail, photo, Map.of("shown", "ME"));
    }

    /** Of a child of five, by somebody else than the two who have custody of it. */
    Told tellOfAChild(String name, String mail, String mother, String father) {
        Map<String, Object> child = Map.of(
                "role",
                "CHILD",
                "name",
                name,
                "custodians",
                java.util.List.of(Map.of("name", "Aylin", "email", mother), Map.of("name", "Deniz", "email", father)));
        return tell(name, mail, aPhoto(), Map.of("shown", "OTHERS", "others", java.util.List.of(child)));
    }

    private Told tell(String name, String mail, byte @Nullable [] photo, Map<String, Object> people) {
        Map<String, Object> story = new HashMap<>(Map.of(
                "campaign",
                CAMPAIGN,
                "kind",
                "PORTRAIT",
                "language",
                "de",
                "fields",
                Map.of(
                        "name",
                        name,
                        "age",
                        41,
                        "occupation",
                        "Busfahrerin",
                        "quote",
                        "Wer mitfährt, kommt an, sagt " + name + ".",
                        "place",
                        "Duisburg"),
                "consents",
                java.util.List.of("publish", "newsletter"),
                "contact",
                Map.of("email", mail, "language", "de")));
        if (photo != null) {
            story.put("people", people);
            story.put("photos", List.of(Map.of("alt", "Gezeichnetes Gesicht", "credit", "Zeichnung: Mosaik")));
        }
        return handIn(story, photo);
    }

    /** A story as a program hands it in. */
    Told handIn(Map<String, Object> story, byte @Nullable [] photo) {
        HttpRequest.Builder request = asProgram("/api/submissions");
        if (photo == null) {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(story)));
        } else {
            request.header("Content-Type", "multipart/form-data; boundary=grenze")
                    .POST(TownFiles.multipart(JSON.writeValueAsString(story), photo));
        }
        Answer answer = send(request);
        if (answer.status() != 202) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return new Told(
                answer.json().path("id").asString(),
                answer.json().path("receipt").asString());
    }

    /** A request to the submission-service of a program that may hand in. */
    HttpRequest.Builder asProgram(String path) {
        return HttpRequest.newBuilder(mosaik.submission(path)).header("Authorization", "Bearer " + mosaik.token());
    }

    static byte[] aPhoto() {
        return DemoContent.stories().stream()
                .filter(story -> story.photo() != null)
                .findFirst()
                .orElseThrow()
                .photo()
                .jpeg();
    }

    Answer get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    Answer own(Told told, String method, @Nullable String body, @Nullable String ifMatch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(mosaik.submission("/api/submissions/" + told.id()))
                .header("Authorization", "Bearer " + told.secret())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request);
    }

    JsonNode receipt(Told told) {
        return own(told, "GET", null, null).json();
    }

    /** What an editor does with a case over the API, on the newest revision; and another one too where it takes two. */
    Answer decide(Told told, String action, @Nullable String body) {
        URI address = mosaik.moderation("/api/cases/" + told.id());
        await().atMost(PATIENCE)
                .until(() -> editor(HttpRequest.newBuilder(address)).status() == 200);
        Answer answer = decide(address, action, body, mosaik.token());
        return answer.status() == 200 && answer.json().has("first")
                ? decide(address, action, body, RunningMosaik.SECOND_TOKEN)
                : answer;
    }

    private Answer decide(URI address, String action, @Nullable String body, String token) {
        String revision = String.valueOf(
                editor(HttpRequest.newBuilder(address)).json().path("revision").asLong());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/" + action))
                .header("If-Match", "\"" + revision + "\"")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(request);
    }

    Answer editor(HttpRequest.Builder request) {
        return send(request.header("Authorization", "Bearer " + mosaik.token()));
    }

    /** Signs up for the newsletter and confirms, as a person does with a browser. */
    void subscribe(String mail) {
        subscribe(mail, CAMPAIGN);
    }

    void subscribe(String mail, String campaign) {
        post(
                mosaik.notification("/newsletter/" + campaign),
                Map.of("email", mail, "consent", "true", "language", "de"));
        String text = mosaik.awaitMail(mail, any -> true).text();
        Matcher link = Pattern.compile("https?://\\S+/confirm/\\S+").matcher(String.valueOf(text));
        if (!link.find()) {
            throw new AssertionError("no confirmation link in: " + text);
        }
        Answer confirmed = post(URI.create(link.group()), Map.of());
        if (confirmed.status() >= 400) {
            throw new AssertionError(confirmed.status() + confirmed.body());
        }
    }

    Answer post(URI address, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(Http.form(fields)));
    }

    Answer send(HttpRequest.Builder request) {
        return Http.send(request);
    }

    boolean isOnTheWall(Told told) {
        return get(mosaik.publication("/" + CAMPAIGN)).body().contains(told.id());
    }

    int storyStatus(Told told) {
        return get(mosaik.publication("/stories/" + told.id())).status();
    }

    int apiStatus(Told told) {
        return get(mosaik.publication("/api/stories/" + told.id())).status();
    }

    boolean isInTheFeed(Told told) {
        return get(mosaik.publication("/feed.atom")).body().contains(told.id())
                || get(mosaik.publication("/" + CAMPAIGN + "/feed.atom")).body().contains(told.id());
    }

    /** Where the newest mail to that address leads. */
    URI linkIn(String address, String path) {
        Pattern link = Pattern.compile("http://localhost:\\d+" + Pattern.quote(path) + "\\S+");
        until(() -> mailsTo(address, mail -> true) > 0);
        Matcher found = link.matcher(mosaik.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .reduce((earlier, later) -> later)
                .map(mail -> String.valueOf(mail.text()))
                .orElseThrow());
        if (!found.find()) {
            throw new AssertionError("no link to " + path);
        }
        return URI.create(found.group());
    }

    long mailsTo(String address, Predicate<org.mosaik.standalone.mailbox.Mail> wanted) {
        return mosaik.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .filter(wanted)
                .count();
    }

    static void until(java.util.concurrent.Callable<Boolean> fact) {
        await().atMost(PATIENCE).until(fact);
    }
}
