package org.mosaik.submission.imports;

import java.time.Clock;
import org.mosaik.submission.submissions.CreateSubmission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    @Bean
    ImportRows importRows(CreateSubmission create, Clock clock) {
        return new ImportRows(create, clock);
    }
}
