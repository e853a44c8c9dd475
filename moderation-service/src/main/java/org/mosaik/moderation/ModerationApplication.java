package org.mosaik.moderation;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts moderation. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ModerationApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(ModerationApplication.class)
                .properties("spring.config.name=moderation")
                .run(args);
    }
}
