package org.mosaik.submission;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class SubmissionApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(SubmissionApplication.class)
                .properties("spring.config.name=submission")
                .run(args);
    }
}
