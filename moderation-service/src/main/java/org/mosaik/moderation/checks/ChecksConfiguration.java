package org.mosaik.moderation.checks;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks of the house, and every bean that is one. */
@Configuration(proxyBeanMethods = false)
class ChecksConfiguration {

    /** A thousand times what most need; a machine that is busy is not cut off. */
    private static final Duration BUDGET = Duration.ofMillis(500);

    @Bean
    LookAtStories lookAtStories(Earlier earlier, ObjectProvider<Check> more) {
        return new LookAtStories(earlier, more.orderedStream().toList(), BUDGET);
    }
}
