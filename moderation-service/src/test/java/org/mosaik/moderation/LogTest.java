package org.mosaik.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.mosaik.messaging.read.DeadLetters;
import org.slf4j.LoggerFactory;

class LogTest {

    private static final String TITLE = "Ein Satz, den niemand im Protokoll lesen darf";

    @Test
    void tellsNothingOfAnybody() {
        Moderation moderation = Moderation.shared();
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        Logger ours = (Logger) LoggerFactory.getLogger("org.mosaik");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.DEBUG);
        try {
            live(moderation);
        } finally {
            ours.setLevel(null);
            root.detachAppender(lines);
        }

        assertThat(List.copyOf(lines.list))
                .isNotEmpty()
                .noneSatisfy(line -> assertThat(whole(line))
                        .containsAnyOf(
                                TITLE, "geheim@example.org", "Geheime Person", Moderation.PASSWORD, Moderation.TOKEN));
    }

    private static void live(Moderation moderation) {
        String id = Stories.anId();
        Api api = new Api(moderation);
        moderation.handIn(Stories.aStory(id, 1, TITLE));
        api.act(id, "ask", "{\"question\":\"" + TITLE + "\"}");
        api.act(id, "reject", "{\"reasons\":[\"other\"],\"remark\":\"" + TITLE + "\",\"" + TITLE + "\":1}");
        api.act(id, "reject", "{\"reasons\":[\"other\"],\"remark\":\"" + TITLE + "\"}");
        Browser.signedIn(moderation).post("/cases/" + id + "/reject", "revision", "1", "remark", TITLE);
        String poison = Stories.anId();
        moderation
                .log()
                .raw(
                        Topic.SUBMISSIONS.name(),
                        poison.getBytes(StandardCharsets.UTF_8),
                        ("{\"id\":\"" + TITLE + "\",\"email\":\"geheim@example.org\"").getBytes(StandardCharsets.UTF_8),
                        Map.of());
        await().until(() -> moderation.bean(DeadLetters.class).isParked(Topic.SUBMISSIONS.name(), poison));
        moderation.log().append(Topic.SUBMISSIONS, Stories.withdrawn(id, 50), Facts.SUBMISSION_WITHDRAWN);
        moderation.awaitState(id, Case.State.CLOSED);
    }

    private static String whole(ILoggingEvent line) {
        String thrown = line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy());
        return line.getFormattedMessage() + thrown;
    }
}
