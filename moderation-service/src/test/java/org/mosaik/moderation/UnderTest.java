package org.mosaik.moderation;

import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What tests put into the service: their clock, and an address that fails. */
@Configuration(proxyBeanMethods = false)
class UnderTest {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @RestController
    static class Failing {

        @Needs(Right.SIGNED_IN)
        @GetMapping({"/api/failing", "/failing"})
        String fail() {
            throw new IllegalArgumentException("nobody outside should read this");
        }
    }
}
