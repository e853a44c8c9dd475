package org.mosaik.publication;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the public site. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PublicationApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(PublicationApplication.class)
                .properties("spring.config.name=publication")
                .run(args);
    }
}
