package org.mosaik.submission.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.submission.fairness.Limits.Act;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What one network may do, and that nothing is kept by which it could be recognised tomorrow. */
class LimitsTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T23:59:00Z"));
    private final DayKey key = new DayKey(clock());

    @Test
    void aBucketIsFullAtFirstAndFillsWithTime() {
        Buckets buckets = new Buckets(Rate.of("3 every 10s"), nanos::get);

        assertThat(buckets.take(1)).isEmpty();
        assertThat(buckets.take(1)).isEmpty();
        assertThat(buckets.take(1)).isEmpty();
        assertThat(buckets.take(1)).contains(Duration.ofSeconds(10));
        assertThat(buckets.take(2)).isEmpty();

        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(buckets.take(1)).contains(Duration.ofSeconds(6));
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(buckets.take(1)).isEmpty();
        assertThat(buckets.take(1)).isPresent();

        nanos.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(buckets.take(1)).isEmpty();
        assertThat(buckets.take(1)).isEmpty();
        assertThat(buckets.take(1)).isEmpty();
        assertThat(buckets.take(1)).isPresent();
    }

    @Test
    void aFloodFromEverywhereTakesNoMemory() {
        Buckets buckets = new Buckets(Rate.of("1 every 10s"), nanos::get);
        for (long mark = 0; mark < 60_000; mark++) {
            buckets.take(mark);
        }

        assertThat(buckets.size()).isEqualTo(50_000);
        assertThat(buckets.take(59_999)).isPresent();
    }

    /** Thirty pupils behind one address: a photo that was refused at first, two steps with it, a story sent twice. */
    @Test
    void aClassHandsInWithinMinutes() {
        Limits limits = new Limits(defaults(), key, nanos::get);
        for (int pupil = 0; pupil < 60; pupil++) {
            assertThat(limits.wait(Act.PHOTO, "192.0.2.7")).isEmpty();
            assertThat(limits.wait(Act.STORY, "192.0.2.7")).isEmpty();
        }

        assertThat(limits.wait(Act.STORY, "192.0.2.7")).isPresent();
        assertThat(limits.wait(Act.STORY, "192.0.2.8")).isEmpty();
        assertThat(limits.wait(Act.GUESS, "192.0.2.7")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:DB8:1:2:0:0:0:9%eth0, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "192.0.2.7, ::ffff:192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "nonsense, face.example, true",
        "nonsense, 999.0.2.7, true",
        "nonsense, ::zz, true",
        "nonsense, 192.0.2.7, false"
    })
    void aNetworkIsWhatAProviderGivesOneHousehold(String one, String other, boolean same) {
        assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
    }

    @Test
    void aMarkIsAnotherOneTomorrowAndInAnotherProcess() {
        byte[] today = key.mark("somebody");
        assertThat(key.mark("somebody")).isEqualTo(today);
        assertThat(key.mark("somebody else")).isNotEqualTo(today);
        assertThat(new DayKey(clock()).mark("somebody")).isNotEqualTo(today);

        now.set(Instant.parse("2026-11-28T00:00:00Z"));
        byte[] tomorrow = key.mark("somebody");
        assertThat(tomorrow).isNotEqualTo(today);
        assertThat(key.mark("somebody")).isEqualTo(tomorrow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "0 every 10s", "60 every 0s", "60 every -1s", "60 every now", "many every 10s"})
    void aRateThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Optional.of(Rate.of("60 every 10s"))).contains(new Rate(60, Duration.ofSeconds(10)));
    }

    @Test
    void aProgramWithoutProperNameOrHashIsRefusedAtStart() {
        String hash = "a".repeat(64);
        Rate rate = Rate.of("1 every 1s");

        assertThatThrownBy(() -> new Machine("Archiv", "secret", List.of(), rate))
                .hasMessageContaining("sha256sum");
        assertThatThrownBy(() -> new Machine("<b>", hash, List.of(), rate))
                .isInstanceOf(IllegalArgumentException.class);
        Machine archive = new Machine("Archiv", hash, List.of(), rate);
        assertThat(archive.toString()).doesNotContain(hash);
        assertThatThrownBy(() -> new Machines(List.of(archive, archive), nanos::get))
                .hasMessageContaining("Archiv");
    }

    private static FairnessSettings defaults() {
        return new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("mosaik.fairness", Bindable.of(FairnessSettings.class));
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
