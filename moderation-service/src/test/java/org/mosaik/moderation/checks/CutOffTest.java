package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case.Finding;

class CutOffTest {

    private final CutOff cutOff = new CutOff(Duration.ofMillis(100));
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final Subject story = Told.story("de", "Ein Garten.");
    private final Check first = check("first", subject -> Found.of("first"));
    private final Check last = check("last", subject -> Found.of("last"));

    private static Check check(String name, Function<Subject, Found> look) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Found look(Subject subject) {
                return look.apply(subject);
            }
        };
    }

    @AfterEach
    void end() {
        released.countDown();
        cutOff.close();
    }

    @Test
    void whoThrowsDidNotRunAndTheOthersDid() {
        Check broken = check("broken", subject -> {
            throw new IllegalStateException("Geheim");
        });
        Check endless = check("endless", CutOffTest::deeper);

        assertThat(codes(List.of(first, broken, endless, last)))
                .containsExactly("first", "broken-unchecked", "endless-unchecked", "last");
    }

    @Test
    void whoHangsIsCutOffAndTheOthersRun() {
        assertThat(codes(List.of(first, hanging(), last))).containsExactly("first", "hanging-unchecked", "last");
    }

    @Test
    void whoListensIsInterruptedAndRunsAgainForTheNextStory() {
        Check patient = check("patient", subject -> {
            if (begun.incrementAndGet() > 1) {
                return Found.of("patient");
            }
            try {
                released.await();
                return Found.NOTHING;
            } catch (InterruptedException cut) {
                throw new IllegalStateException(cut);
            }
        });

        assertThat(codes(List.of(patient))).containsExactly("patient-unchecked");
        await().until(() -> codes(List.of(patient)).equals(List.of("patient")));
    }

    @Test
    void whoDoesNotListenHoldsOneThreadAndIsLeftOutUntilItComesBack() {
        Check hanging = hanging();
        for (int i = 0; i < 100; i++) {
            assertThat(codes(List.of(first, hanging, last))).contains("first", "hanging-unchecked", "last");
        }
        assertThat(begun).hasValue(1);

        released.countDown();

        await().until(() -> codes(List.of(first, hanging, last)).equals(List.of("first", "hanging", "last")));
    }

    @Test
    void severalAtOnceDoNotWaitForEachOther() {
        List<List<String>> found = Stream.generate(() -> List.of(first, last))
                .limit(200)
                .parallel()
                .map(this::codes)
                .toList();

        assertThat(found).hasSize(200).allMatch(List.of("first", "last")::equals);
    }

    @Test
    void saysWhichCheckDidNotRun() {
        assertThat(Found.unchecked(new Finding("phone-unchecked", null))).isEqualTo("phone");
        assertThat(Found.unchecked(new Finding("phone", null))).isNull();
    }

    private Check hanging() {
        return check("hanging", subject -> {
            begun.incrementAndGet();
            while (released.getCount() > 0) {
                Thread.onSpinWait();
            }
            return Found.of("hanging");
        });
    }

    /** As a pattern does that is not made with care. */
    private static Found deeper(Subject subject) {
        return deeper(subject).and(Found.NOTHING);
    }

    private List<String> codes(List<Check> checks) {
        return cutOff.look(checks, story).findings().stream().map(Finding::code).toList();
    }
}
