package org.mosaik.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.sample.SampleApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

class HeadersTest {

    private static final String HSTS = "Strict-Transport-Security";

    @Nested
    @SpringBootTest(
            classes = SampleApplication.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "mosaik.web.image-sources=https://media.example")
    class Directly {

        @LocalServerPort
        private int port;

        @ParameterizedTest
        @ValueSource(strings = {"/", "/nowhere", "/broken", "/api/broken", "/assets/mosaik.css", "/error"})
        void everyAnswerCarriesTheSecurityHeadersOnce(String path) {
            HttpResponse<String> answer = new Site(port).get(path);

            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                    .contains("img-src 'self' https://media.example")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().map())
                    .containsKeys("x-content-type-options", "referrer-policy", "permissions-policy")
                    .doesNotContainKeys("server", "x-powered-by");
        }

        @Test
        void pagesVaryByLanguageAndAssetsDoNot() {
            assertThat(new Site(port).get("/nowhere").headers().allValues("Vary"))
                    .asString()
                    .containsIgnoringCase("Accept-Language");
            assertThat(new Site(port).get("/assets/mosaik.css").headers().allValues("Vary"))
                    .asString()
                    .doesNotContainIgnoringCase("Accept-Language");
        }

        @Test
        void row11ForgedForwardingHeadersAreIgnored() {
            HttpResponse<String> answer = new Site(port).get("/", "X-Forwarded-Proto", "https");

            assertThat(answer.headers().firstValue(HSTS)).isEmpty();
        }
    }

    @Nested
    @SpringBootTest(
            classes = SampleApplication.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "mosaik.web.trusted-proxies=127.0.0.0/8")
    class BehindATrustedProxy {

        @LocalServerPort
        private int port;

        @Test
        void securityIsWhatTheProxySays() {
            HttpResponse<String> answer =
                    new Site(port).get("/", "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.1");

            assertThat(answer.headers().firstValue(HSTS)).hasValue("max-age=31536000");
        }
    }
}
