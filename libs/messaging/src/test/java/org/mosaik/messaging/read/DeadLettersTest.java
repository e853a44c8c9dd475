package org.mosaik.messaging.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.log.Topics;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;

class DeadLettersTest {

    private final MongoOperations store = mock(MongoOperations.class);
    private final DeadLetters letters = letters(store);

    /** Nobody would release it any more. */
    @Test
    void aKeyThatIsParkedWhileTheKeysAreReadAgainIsNotForgotten() throws InterruptedException {
        Thread parking = new Thread(() -> letters.park(aRecord(), "broken"));
        when(store.execute(eq("parked"), ArgumentMatchers.<CollectionCallback<Object>>any()))
                .thenAnswer(reading -> {
                    if (parking.getState() == Thread.State.NEW) {
                        parking.start();
                        await().until(() -> parking.getState() == Thread.State.BLOCKED || !parking.isAlive());
                    }
                    return null;
                });

        letters.refresh();
        parking.join();

        assertThat(letters.isParked("submissions", "a-story")).isTrue();
    }

    private static DeadLetters letters(MongoOperations store) {
        Log log = mock(Log.class);
        when(log.append(anyString(), any(), any(), any()))
                .thenReturn(CompletableFuture.completedFuture(new LogPosition("dead", 0, 0)));
        Topics topics = mock(Topics.class);
        when(topics.deadLetters(anyString())).thenReturn("dead");
        return new DeadLetters(log, topics, store, new SimpleMeterRegistry(), Clock.systemUTC(), Duration.ofSeconds(5));
    }

    private static ConsumerRecord<byte[], byte[]> aRecord() {
        return new ConsumerRecord<>("submissions", 0, 7, "a-story".getBytes(StandardCharsets.UTF_8), new byte[] {'x'});
    }
}
