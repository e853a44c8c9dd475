package org.mosaik.submission.fairness;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FairnessSettings.class)
class FairnessConfiguration {

    @Bean
    DayKey dayKey(Clock clock) {
        return new DayKey(clock);
    }

    @Bean
    Machines machines(FairnessSettings settings) {
        return new Machines(settings.machines(), System::nanoTime);
    }

    @Bean
    Limits limits(FairnessSettings settings, DayKey key) {
        return new Limits(settings, key, System::nanoTime);
    }
}
