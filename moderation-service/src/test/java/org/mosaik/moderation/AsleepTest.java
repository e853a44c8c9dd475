package org.mosaik.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.start.Gate;

/** A service whose broker is away, and for which no person is configured. */
class AsleepTest {

    private static Moderation moderation;

    @BeforeAll
    static void start() {
        moderation = Moderation.asleep();
    }

    @AfterAll
    static void stop() {
        moderation.close();
    }

    @Test
    void decidesNothingWhileItsGateIsClosed() {
        Api api = new Api(moderation);

        HttpResponse<String> answer = api.post("/api/cases/any/approve", "", "If-Match", "\"1\"");

        assertThat(moderation.bean(Gate.class).isOpen()).isFalse();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(api.get("/api/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatNobodyIsConfigured() {
        Browser browser = new Browser(moderation);

        assertThat(browser.get("/login").body()).contains("noch niemand zum Moderieren eingerichtet");
        HttpResponse<String> refused = browser.post("/login", "name", "user", "password", "password");
        assertThat(browser.follow(refused).body()).contains("Name oder Passwort stimmt nicht");
    }

    @Test
    void letsOperatorsInOnTheirOwnPortOnly() {
        assertThat(Api.status(moderation.managementUri("/actuator/health/liveness")))
                .isEqualTo(200);
        assertThat(Api.status(moderation.uri("/actuator/health/liveness"))).isEqualTo(302);
    }

    @Test
    void refusesToStartWithoutTheMediaKey() {
        assertThatThrownBy(() -> Moderation.start("127.0.0.1:1", Infrastructure.freshDatabase(), "mosaik.media.key="))
                .rootCause()
                .hasMessageContaining("mosaik.media.key is missing");
    }

    @Test
    void refusesToStartWithAPasswordThatIsNotEncoded() {
        assertThatThrownBy(() -> Moderation.start(
                        "127.0.0.1:1",
                        Infrastructure.freshDatabase(),
                        "mosaik.moderation.accounts[1].password=geheim-und-offen"))
                .rootCause()
                .hasMessageContaining("mosaik.moderation.accounts")
                .hasMessageNotContaining("geheim-und-offen");
    }
}
