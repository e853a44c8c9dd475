package org.mosaik.messaging.watch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.read.DeadLetterBox;
import org.mosaik.messaging.read.DeadLetterBox.DeadLetter;
import org.mosaik.messaging.read.DeadLetterBox.Replay;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The dead letters on the management port: {@code GET} lists or shows, {@code POST} replays. */
@Endpoint(id = "dead")
public class DeadLetterEndpoint {

    private final DeadLetterBox box;

    public DeadLetterEndpoint(DeadLetterBox box) {
        this.box = box;
    }

    @ReadOperation
    public List<DeadLetter> list() {
        return box.list();
    }

    @ReadOperation
    public @Nullable String show(@Selector String topic, @Selector String key) {
        return box.body(topic, key)
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .orElse(null);
    }

    @WriteOperation
    public @Nullable Replay replay(@Selector String topic, @Selector String key) {
        Replay outcome = box.replay(topic, key);
        return outcome == Replay.UNKNOWN ? null : outcome;
    }
}
