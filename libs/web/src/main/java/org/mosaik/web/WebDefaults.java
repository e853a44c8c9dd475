package org.mosaik.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Adds {@code web/web-defaults.properties} behind everything else, for applications that name their {@code mosaik.service}. */
class WebDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("mosaik.service")) {
            return;
        }
        Properties defaults = read();
        String proxies = environment.getProperty("mosaik.web.trusted-proxies", "");
        if (!proxies.isBlank()) {
            defaults.setProperty("server.forward-headers-strategy", "native");
            defaults.setProperty("server.tomcat.remoteip.internal-proxies", proxies);
        }
        environment.getPropertySources().addLast(new PropertiesPropertySource("web-defaults", defaults));
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("web/web-defaults.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("web/web-defaults.properties cannot be read", e);
        }
    }
}
