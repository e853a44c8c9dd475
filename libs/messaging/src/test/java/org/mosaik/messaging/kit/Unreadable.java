package org.mosaik.messaging.kit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.mosaik.events.Codec;
import org.mosaik.events.Envelope;
import org.mosaik.events.Facts;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;

/** Records that stand under a key and are not what the topic's owner writes. */
enum Unreadable {
    NO_JSON,
    NO_BODY,
    ANOTHER_ID,
    NO_REVISION,
    REVISION_ZERO,
    UNKNOWN_STATE,
    FOREIGN_SOURCE,
    NEWER_MAJOR_VERSION;

    /** Spoils a sound snapshot and appends it under its key. */
    <T extends Snapshot> void append(TestLog log, Topic<T> topic, T snapshot) {
        String source = this == FOREIGN_SOURCE ? "/stranger" : "/" + topic.owner();
        Map<String, byte[]> headers = new HashMap<>(
                new Envelope(source, Facts.STORY_CHANGED, snapshot.id(), snapshot.revision(), 1, Instant.now(), null)
                        .headers(topic));
        if (this == NEWER_MAJOR_VERSION) {
            headers.put(Envelope.TYPE, utf8("org.mosaik.story.changed.v2"));
        }
        byte[] body = utf8(spoilt(new String(Codec.write(snapshot), StandardCharsets.UTF_8)));
        log.raw(topic.name(), utf8(snapshot.id()), this == NO_BODY ? null : body, headers);
    }

    private String spoilt(String body) {
        return switch (this) {
            case NO_JSON -> "{\"id\":";
            case ANOTHER_ID -> body.replaceFirst("\"id\":\"", "\"id\":\"not-");
            case NO_REVISION -> body.replaceFirst("\"revision\":\\d+,", "");
            case REVISION_ZERO -> body.replaceFirst("\"revision\":\\d+", "\"revision\":0");
            case UNKNOWN_STATE -> body.replaceFirst("\"state\":\"\\w+\"", "\"state\":\"PAUSED\"");
            case NO_BODY, FOREIGN_SOURCE, NEWER_MAJOR_VERSION -> body;
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
