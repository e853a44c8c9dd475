package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mosaik.standalone.journey.Town.Told;
import tools.jackson.databind.JsonNode;

/** A story travels the whole way, and all the way back. */
class JourneyTest {

    private final Town town = Town.running();
    private final String person = UUID.randomUUID() + "@example.org";
    private final String reader = UUID.randomUUID() + "@example.org";

    @Test
    void fromTellingToTheWallAndBackFromEverywhere() {
        town.subscribe(reader);
        Told told = town.tell("Ayla", person, Town.aPhoto());
        assertThat(town.mosaik
                        .awaitMail(person, mail -> mail.subject().startsWith("Danke"))
                        .text())
                .contains(told.receipt());

        assertThat(town.decide(told, "ask", "{\"question\":\"Welche Linie fahren Sie?\"}")
                        .status())
                .isEqualTo(200);
        assertThat(town.mosaik
                        .awaitMail(person, mail -> String.valueOf(mail.text()).contains("Welche Linie"))
                        .text())
                .contains(told.receipt());
        until(() -> town.receipt(told).path("questions").size() == 1);
        change(told, "Linie 903, seit elf Jahren.");
        until(() -> town.decide(told, "approve", null).status() == 200);

        until(() -> town.isOnTheWall(told) && town.storyStatus(told) == 200 && town.apiStatus(told) == 200);
        assertThat(town.get(town.mosaik.publication("/stories/" + told.id())).body())
                .contains("Linie 903")
                .contains("Zeichnung: Mosaik")
                .doesNotContain(person);
        until(() -> town.isInTheFeed(told));
        town.mosaik.awaitMail(person, mail -> mail.subject().contains("online"));
        assertThat(town.mosaik
                        .awaitMail(reader, mail -> String.valueOf(mail.text()).contains(told.id()))
                        .headers())
                .containsKey("List-Unsubscribe-Post");

        assertThat(town.own(told, "DELETE", null, null).status()).isLessThan(300);

        until(() -> isGone(told));
        town.mosaik.awaitMail(person, mail -> String.valueOf(mail.text()).contains("zurückgezogen"));
        until(() -> channel(told, "site").equals("RECALLED")
                && channel(told, "newsletter").equals("IRRECOVERABLE"));
        assertThat(town.receipt(told).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(town.mailsTo(person, mail -> true)).isEqualTo(4);
        assertThat(town.mailsTo(reader, mail -> String.valueOf(mail.text()).contains(told.id())))
                .isEqualTo(1);
    }

    @Test
    void isGoneAlsoWhenModerationStandsStillWhileItIsWithdrawn() {
        Told told = town.tell("Dana", person, Town.aPhoto());
        until(() -> town.decide(told, "approve", null).status() == 200);
        until(() -> town.isInTheFeed(told) && town.isOnTheWall(told));

        town.mosaik.stop("moderation");
        try {
            assertThat(town.own(told, "DELETE", null, null).status()).isLessThan(300);
            until(() -> isGone(told));
            until(() -> channel(told, "site").equals("RECALLED"));
        } finally {
            town.mosaik.start("moderation");
        }

        assertThat(town.decide(told, "approve", null).status()).isEqualTo(409);
        assertThat(isGone(told)).isTrue();
    }

    @Test
    void anEditorTakesDownWhatIsOnlineAndTwoBringItBack() {
        Told told = town.tell("Eda", person, null);
        until(() -> town.decide(told, "approve", null).status() == 200);
        until(() -> town.isInTheFeed(told) && town.isOnTheWall(told));

        assertThat(town.decide(told, "take-down", "{\"reasons\":[\"safety\"]}").status())
                .isEqualTo(200);
        until(() -> !town.isOnTheWall(told) && !town.isInTheFeed(told) && town.storyStatus(told) != 200);
        until(() -> channel(told, "site").equals("RECALLED"));
        town.mosaik.awaitMail(person, mail -> String.valueOf(mail.text()).contains("in Gefahr"));

        assertThat(town.decide(told, "restore", null).status()).isEqualTo(200);
        Town.Answer approved = town.decide(told, "approve", null);

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().path("state").asString()).isEqualTo("APPROVED");
        until(() -> town.isInTheFeed(told) && town.storyStatus(told) == 200);
    }

    private void change(Told told, String quote) {
        JsonNode receipt = town.receipt(told);
        tools.jackson.databind.node.ObjectNode story =
                (tools.jackson.databind.node.ObjectNode) receipt.path("story").deepCopy();
        ((tools.jackson.databind.node.ObjectNode) story.path("fields")).put("quote", quote);
        story.put("answer", 1);
        Town.Answer changed = town.own(
                told, "PUT", story.toString(), "\"" + receipt.path("revision").asLong() + "\"");
        assertThat(changed.status()).as(changed.body()).isLessThan(300);
    }

    private boolean isGone(Told told) {
        return !town.isOnTheWall(told)
                && town.storyStatus(told) == 410
                && town.apiStatus(told) == 410
                && !town.isInTheFeed(told);
    }

    private String channel(Told told, String channel) {
        for (JsonNode shown : town.receipt(told).path("shown")) {
            if (shown.path("channel").asString().equals(channel)) {
                return shown.path("state").asString();
            }
        }
        return "";
    }
}
