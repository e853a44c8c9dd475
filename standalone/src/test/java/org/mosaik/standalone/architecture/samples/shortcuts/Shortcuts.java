package org.mosaik.standalone.architecture.samples.shortcuts;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.cloud.function.context.config.RoutingFunction;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.core.KafkaTemplate;

/** Every way past the one that the house has. */
final class Shortcuts {

    private Shortcuts() {}

    static boolean send(StreamBridge bridge, KafkaTemplate<String, String> template, String text) {
        template.send("submissions", text);
        return bridge.send("submissions", text);
    }

    static Object route(RoutingFunction functions, String text) {
        return functions.apply(text);
    }

    static void write(Map<String, Object> settings) {
        new KafkaProducer<String, String>(settings).close();
    }

    static void read(Map<String, Object> settings) {
        new KafkaConsumer<String, String>(settings).close();
    }

    static String json(Object thing) throws Exception {
        return new ObjectMapper().writeValueAsString(thing);
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    static void say(String text) {
        try {
            System.out.println(text);
            Thread.sleep(1);
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            stopped.printStackTrace();
        }
    }
}
