package org.mosaik.bench;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mosaik.messaging.MessagingSettings;

/**
 * What accepting could cost at best: an endpoint that hands the body to a producer with the product's own settings and
 * answers on the acknowledgement.
 */
public final class LimitApplication {

    private LimitApplication() {}

    /** @param arguments port, broker, topic */
    public static void main(String[] arguments) {
        String topic = arguments[2];
        Map<String, Object> config = new HashMap<>(settings().producer());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[1]);
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(config);
        Undertow.builder()
                .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
                .setHandler(exchange -> exchange.getRequestReceiver()
                        .receiveFullBytes((request, body) -> append(producer, topic, request, body)))
                .build()
                .start();
    }

    private static void append(
            KafkaProducer<byte[], byte[]> producer, String topic, HttpServerExchange exchange, byte[] body) {
        String id = UUID.randomUUID().toString();
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () -> producer.send(new ProducerRecord<>(topic, key, body), (position, failure) -> {
                    exchange.setStatusCode(failure == null ? 202 : 503);
                    exchange.getResponseSender().send("{\"id\":\"" + id + "\"}");
                }));
    }

    private static MessagingSettings settings() {
        return new MessagingSettings(
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                Duration.ofMinutes(1),
                Duration.ofSeconds(1),
                3,
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                1024 * 1024,
                Duration.ofDays(1),
                Duration.ofDays(1),
                1);
    }
}
