package org.mosaik.publication.kit;

import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.start.Gate;
import org.mosaik.publication.PublicationApplication;
import org.mosaik.publication.instances.Instance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service under test, and the log that it lives on. */
public final class RunningPublication {

    public static final String KEY = "a key for tests that is long enough";
    public static final Log LOG = new Log(Infrastructure.broker().bootstrapServers());
    public static final String DATABASE = Infrastructure.freshDatabase();
    public static final FakeSubmissions SUBMISSIONS = FakeSubmissions.start();

    /** One for all tests that do it no harm. */
    private static final class Shared {
        static final ConfigurableApplicationContext CONTEXT = start(DATABASE);
        static final Site SITE = Site.of(CONTEXT);
    }

    private RunningPublication() {}

    public static ConfigurableApplicationContext shared() {
        return Shared.CONTEXT;
    }

    public static Site site() {
        return Shared.SITE;
    }

    /** An instance that has read everything and serves. */
    public static ConfigurableApplicationContext start(String database, String... more) {
        ConfigurableApplicationContext service = begin(database, more);
        await().until(service.getBean(Gate.class)::isOpen);
        await().until(service.getBean(Instance.class)::isServing);
        return service;
    }

    public static ConfigurableApplicationContext begin(String database, String... more) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.config.name", "publication");
        properties.put("server.port", "0");
        properties.put("management.server.port", "-1");
        properties.put("spring.kafka.bootstrap-servers", Infrastructure.broker().bootstrapServers());
        properties.put("spring.mongodb.uri", Infrastructure.store().uri() + "/" + database);
        properties.put("mosaik.media.signing-key", KEY);
        properties.put("mosaik.media.folder", Infrastructure.folder().toString());
        properties.put("mosaik.urls.publication", "https://mosaik.example");
        properties.put("mosaik.urls.submission", SUBMISSIONS.address());
        properties.put("mosaik.urls.moderation", SUBMISSIONS.address());
        properties.put("spring.main.register-shutdown-hook", "false");
        for (String one : more) {
            properties.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(PublicationApplication.class).run(arguments);
    }
}
