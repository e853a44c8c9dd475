package org.mosaik.standalone.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service in an application context of its own; what it is allowed to know, it is told as settings. */
public final class ServicePart implements Part {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final PartName name;
    private final Class<?> application;
    private final Map<String, String> settings;
    private final URI health;
    private volatile @Nullable ConfigurableApplicationContext context;

    public ServicePart(PartName name, Class<?> application, Ports ports, Map<String, String> settings) {
        this.name = name;
        this.application = application;
        this.settings = Map.copyOf(settings);
        this.health = URI.create("http://" + Ports.HOST + ":" + ports.second(name) + "/actuator/health/readiness");
    }

    @Override
    public PartName name() {
        return name;
    }

    @Override
    public void open() {
        context = new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name.word())
                .registerShutdownHook(false)
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    public Optional<ConfigurableApplicationContext> context() {
        return Optional.ofNullable(context);
    }

    @Override
    public boolean isReady() {
        return context != null && answersReady();
    }

    private boolean answersReady() {
        try {
            HttpRequest question = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        ConfigurableApplicationContext open = context;
        context = null;
        if (open != null) {
            open.close();
        }
    }
}
