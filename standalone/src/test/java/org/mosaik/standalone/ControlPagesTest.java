package org.mosaik.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mosaik.standalone.pages.Answer;
import org.mosaik.standalone.pages.Asked;
import org.mosaik.standalone.parts.CannotRun;
import org.mosaik.standalone.parts.Part;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;
import org.mosaik.standalone.parts.Running;

class ControlPagesTest {

    private final PretendedPart part = new PretendedPart();
    private final Running running = new Running(part);
    private final ControlPages pages = new ControlPages(List.of(running), new Ports(100));

    @Test
    void isNotReadyBeforeTheStart() {
        assertThat(ask("/ready").status()).isEqualTo(503);
        assertThat(body("/ready")).contains("\"state\":\"stopped\"");
    }

    @Test
    void isNotReadyWhileAPartCatchesUp() {
        running.start();

        assertThat(ask("/ready").status()).isEqualTo(503);
        assertThat(body("/ready")).contains("\"state\":\"starting\"");
        assertThat(body("/")).contains("startet").contains("http-equiv=\"refresh\"");
    }

    @Test
    void isReadyWhenEveryPartIs() {
        part.ready = true;
        running.start();

        assertThat(ask("/ready").status()).isEqualTo(200);
        assertThat(body("/ready"))
                .isEqualTo(
                        "[{\"name\":\"publication\",\"state\":\"ready\",\"address\":\"http://localhost:8180\",\"page\":true}]");
        assertThat(body("/")).contains("href=\"http://localhost:8180\"").doesNotContain("http-equiv");
    }

    @Test
    void isNotReadyAnyMoreWhenAPartLosesItsWay() {
        part.ready = true;
        running.start();
        part.ready = false;

        assertThat(ask("/ready").status()).isEqualTo(503);
    }

    @Test
    void saysInOneSentenceWhyAPartFailed() {
        part.failure =
                new IllegalStateException("outer", new IllegalStateException("The <key> is missing.\nsecond line"));

        assertThatThrownBy(running::start)
                .isInstanceOf(CannotRun.class)
                .hasMessage("The part publication does not start: The <key> is missing.");
        assertThat(body("/ready")).contains("\"state\":\"failed\"").contains("The <key> is missing.\"");
        assertThat(body("/")).contains("The &lt;key&gt; is missing.").contains("gescheitert");
    }

    @Test
    void speaksEnglishToo() {
        String page = pages.answer(new Asked("/", Locale.ENGLISH)).body();

        assertThat(page).contains("lang=\"en\"").contains("stopped");
    }

    private Answer ask(String path) {
        return pages.answer(new Asked(path, Locale.GERMAN));
    }

    private String body(String path) {
        return ask(path).body();
    }

    private static final class PretendedPart implements Part {

        private boolean ready;
        private @Nullable RuntimeException failure;

        @Override
        public PartName name() {
            return PartName.PUBLICATION;
        }

        @Override
        public void open() {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void close() {
            ready = false;
        }
    }
}
