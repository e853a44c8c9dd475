package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.standalone.journey.Town.Answer;
import org.mosaik.standalone.journey.Town.Told;
import tools.jackson.databind.JsonNode;

/** Somebody says on a story's page that something is wrong, an editor decides, and both answers arrive by mail. */
class ReportJourneyTest {

    private static final String ADA = "ada-meldet@example.org";

    private final Town town = Town.running();

    @Test
    void aReaderReportsAStoryAndIsToldWhatBecameOfIt() {
        Told story = town.tell("Gemeldete", "gemeldete@example.org", null);
        town.decide(story, "approve", null);
        until(() -> town.storyStatus(story) == 200);
        assertThat(town.get(town.mosaik.publication("/stories/" + story.id())).body())
                .contains(town.mosaik.submission("/report/" + story.id()).toString());

        report(town, story);
        until(() -> reports(story) == 1);
        assertThat(town.decide(story, "leave", "{\"why\":\"not-there\",\"remark\":\"Da ist niemand.\"}")
                        .status())
                .isEqualTo(200);
        until(() -> answered("Die Geschichte bleibt", "Da ist niemand.") == 1);
        assertThat(town.storyStatus(story)).isEqualTo(200);

        report(town, story);
        until(() -> reports(story) == 1);
        town.decide(story, "take-down", "{\"reasons\":[\"rights\"]}");
        until(() -> town.storyStatus(story) == 410);
        until(() -> answered("nicht mehr zu sehen", "von unserer Seite genommen") == 1);
        until(() -> town.get(town.mosaik.submission("/report/" + story.id())).status() == 410);
    }

    /** @return the page that says that it arrived */
    static String report(Town town, Told story) {
        URI form = town.mosaik.submission("/report/" + story.id());
        until(() -> town.get(form).status() == 200);
        Answer sent = town.post(
                form,
                Map.of(
                        "ground", "mine",
                        "words", "Links im Bild bin ich.",
                        "name", "Ada",
                        "email", ADA,
                        "faith", "true"));
        return URI.create(sent.response().headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private int reports(Told story) {
        URI address = town.mosaik.moderation("/api/cases/" + story.id());
        JsonNode found = town.editor(HttpRequest.newBuilder(address)).json();
        return found.path("reports").size();
    }

    private long answered(String subject, String words) {
        return town.mailsTo(
                ADA,
                mail -> mail.subject().contains(subject)
                        && String.valueOf(mail.text()).contains(words));
    }
}
