package org.mosaik.notification.kit;

import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.start.Gate;
import org.mosaik.notification.NotificationApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, running on the shared broker and store, with two mail servers. */
public final class RunningNotification {

    public static final String KEY = "a-key-for-tests-that-is-long-enough";
    public static final TestLog LOG = new TestLog(Infrastructure.broker().bootstrapServers());
    public static final Mailroom TRANSACTIONAL = Mailroom.open();
    public static final Mailroom BULK = Mailroom.open();

    private RunningNotification() {}

    private static final class Holder {
        static final ConfigurableApplicationContext SHARED = awake(start(Infrastructure.freshDatabase()));
    }

    /** For all tests that do it no harm. */
    public static ConfigurableApplicationContext shared() {
        return Holder.SHARED;
    }

    private static ConfigurableApplicationContext start(String database) {
        return start(Infrastructure.broker().bootstrapServers(), database);
    }

    /** An instance on a broker of its own, so that nobody else answers the same records. */
    public static ConfigurableApplicationContext start(String broker, String database, String... more) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "management.server.port", "0",
                "spring.kafka.bootstrap-servers", broker,
                "spring.mongodb.uri", Infrastructure.store().uri() + "/" + database,
                "spring.main.register-shutdown-hook", "false",
                "mosaik.urls.submission", "http://einreichen.example",
                "mosaik.urls.notification", "https://post.example",
                "mosaik.mail.imprint", "Stadt Beispiel, Rathausplatz 1",
                "mosaik.mail.first-pause", "200ms",
                "mosaik.messaging.look-every", "100ms"));
        settings.put("mosaik.receipt.key", KEY);
        settings.put("mosaik.mail.transactional.host", "127.0.0.1");
        settings.put("mosaik.mail.transactional.port", String.valueOf(TRANSACTIONAL.port()));
        settings.put("mosaik.mail.transactional.from", "redaktion@mosaik.example");
        settings.put("mosaik.mail.bulk.host", "127.0.0.1");
        settings.put("mosaik.mail.bulk.port", String.valueOf(BULK.port()));
        settings.put("mosaik.mail.bulk.from", "newsletter@mosaik.example");
        for (String one : more) {
            settings.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return new SpringApplicationBuilder(NotificationApplication.class)
                .properties("spring.config.name=notification")
                .run(settings.entrySet().stream().map(one -> "--" + one).toArray(String[]::new));
    }

    public static ConfigurableApplicationContext awake(ConfigurableApplicationContext service) {
        await().until(service.getBean(Gate.class)::isOpen);
        return service;
    }

    public static int port() {
        return shared().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
