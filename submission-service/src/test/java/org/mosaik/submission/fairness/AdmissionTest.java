package org.mosaik.submission.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Origin;
import org.mosaik.submission.Solver;
import org.mosaik.submission.fairness.Admission.Marks;
import org.mosaik.submission.fairness.Admission.Sender;
import tools.jackson.databind.json.JsonMapper;

/** Who is let in, who is kept apart, and who is asked for another proof of work. */
class AdmissionTest {

    /** Made with the Java library of the protocol's authors, 1.3.0: number 321, expires at 1796000000. */
    private static final String SALT = "9fb7f3ba5ea0ec5b2e9e1c8a?expires=1796000000&form=nachbarn&";

    private static final String CHALLENGE = "e6423d5ed4c789c60863348cb9cdada8919e3c4edda4a70e2feddfa66e7614c3";
    private static final String SIGNATURE = "378f660dabef3469edd4d0a8c59a716d667d1c32f8e886ddd736d1da2085844a";
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Sender JANA = new Sender("jana@example.org", "2001:db8:1:2::1");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = clock();
    private final Altcha altcha = new Altcha("a-key-for-the-vectors", 1_000);
    private final Memory spent = new Memory();
    private final Proofs proofs = new Proofs(altcha, spent, Duration.ofHours(2), clock);
    private final Senders senders = new Senders(new DayKey(clock), new Buckets(Rate.of("40 every 10m"), () -> 0));
    private final Admission admission =
            new Admission(proofs, new Opened("a-key"), senders, Duration.ofSeconds(4), clock);

    /** In place of the store. */
    private static final class Memory implements Proofs.Spent {

        private final Map<String, String> used = new HashMap<>();
        private boolean away;

        @Override
        public Proofs.Use use(String challenge, String by, Instant expires) {
            if (away) {
                return Proofs.Use.UNKNOWN;
            }
            String before = used.putIfAbsent(challenge, by);
            return before == null || before.equals(by) ? Proofs.Use.FIRST : Proofs.Use.AGAIN;
        }
    }

    @Test
    void speaksTheProtocolAsItsOwnLibraryDoes() {
        Challenge challenge = altcha.challenge(SALT, 321);

        assertThat(challenge).isEqualTo(new Challenge("SHA-256", CHALLENGE, 1_000, SALT, SIGNATURE));
        assertThat(altcha.solution(Solver.payload(CHALLENGE, 321, SALT, SIGNATURE)))
                .contains(new Altcha.Solution(CHALLENGE, "nachbarn", Instant.ofEpochSecond(1_796_000_000)));
    }

    @Test
    void whatIsNoSolutionOfOursIsNone() {
        String otherKey = new Altcha("another-key", 1_000).challenge(SALT, 321).signature();
        String longer = SALT.replace("nachbarn", "nachbarn2");
        List<String> made = List.of(
                Solver.payload(CHALLENGE, 322, SALT, SIGNATURE),
                Solver.payload(CHALLENGE, 321, longer, SIGNATURE),
                Solver.payload(CHALLENGE, 321, SALT, otherKey),
                Solver.payload(Altcha.sha256(longer + 1), 1, longer, SIGNATURE),
                // digits of the number moved into the salt, so that it would never expire
                Solver.payload(CHALLENGE, 21, SALT + "3", SIGNATURE),
                Solver.payload(CHALLENGE, 321, "x", SIGNATURE),
                "nonsense",
                "e30=",
                "bnVsbA==",
                "x".repeat(5_000));

        assertThat(made)
                .allSatisfy(payload -> assertThat(altcha.solution(payload)).isEmpty());
    }

    @Test
    void aPersonWithAProofAndTimeIsLetIn() {
        Origin origin = in(admission.person("nachbarn", marks(), JANA));

        assertThat(origin.quarantine()).isEmpty();
        assertThat(origin.source()).isNull();
        assertThat(origin.sender()).matches("[0-9a-f]{16}");
    }

    /** Row 14. */
    @Test
    void whatLooksAutomaticIsKeptApartAndNeverRefused() {
        Marks fresh = admission.next("nachbarn", new Marks("", "", ""));
        now.set(NOON.plusMillis(300));

        assertThat(in(admission.person("nachbarn", new Marks(fresh.opened(), "", "http://spam.example"), JANA))
                        .quarantine())
                .containsExactly("trap-filled", "too-fast", "no-proof");
        assertThat(in(admission.person("nachbarn", new Marks("", "", ""), JANA)).quarantine())
                .containsExactly("not-opened", "no-proof");
        assertThat(in(admission.person("elsewhere", new Marks(fresh.opened(), "", ""), JANA))
                        .quarantine())
                .contains("not-opened");
        now.set(NOON.plusSeconds(4));
        assertThat(in(admission.person("nachbarn", fresh, JANA)).quarantine()).containsExactly("no-proof");
    }

    /** Row 13. */
    @Test
    void aProofCountsOnceForItsFormAndForAWhile() {
        String proof = proof("nachbarn");

        assertThat(proofs.use(proof, "elsewhere", "a")).isEqualTo(Proofs.State.WRONG);
        assertThat(proofs.lasts(proof, "nachbarn")).isTrue();
        assertThat(proofs.lasts(proof, "elsewhere")).isFalse();
        assertThat(proofs.use(proof, "nachbarn", "a")).isEqualTo(Proofs.State.GOOD);
        assertThat(proofs.use(proof, "nachbarn", "a")).isEqualTo(Proofs.State.GOOD);
        assertThat(proofs.use(proof, "nachbarn", "b")).isEqualTo(Proofs.State.USED);

        String late = proof("nachbarn");
        now.set(NOON.plus(Duration.ofMinutes(110)));
        assertThat(proofs.lasts(late, "nachbarn")).isFalse();
        now.set(NOON.plus(Duration.ofHours(2)));
        assertThat(proofs.use(late, "nachbarn", "c")).isEqualTo(Proofs.State.EXPIRED);
        assertThat(proofs.use("", "nachbarn", "c")).isEqualTo(Proofs.State.MISSING);
    }

    @Test
    void whileTheStoreIsAwayNobodyIsTurnedBack() {
        spent.away = true;

        assertThat(in(admission.person("nachbarn", marks(), JANA)).quarantine()).containsExactly("proof-unchecked");
        assertThat(in(admission.program("nachbarn", proof("nachbarn"), null, JANA))
                        .quarantine())
                .containsExactly("proof-unchecked");
    }

    @Test
    void aProgramWithoutTokenNeedsAProof() {
        String proof = proof("nachbarn");

        assertThat(admission.program("nachbarn", "", null, JANA).refused()).isEqualTo(Proofs.State.MISSING);
        assertThat(in(admission.program("nachbarn", proof, "key", JANA)).quarantine())
                .isEmpty();
        assertThat(in(admission.program("nachbarn", proof, "key", JANA)).quarantine())
                .isEmpty();
        assertThat(admission.program("nachbarn", proof, null, JANA).refused()).isEqualTo(Proofs.State.USED);
    }

    @Test
    void aProgramWithTokenIsNamedAndOneSender() {
        Machine archive = new Machine("Stadtarchiv", "a".repeat(64), List.of(), Rate.of("1 every 1s"));
        Origin one = admission.machine(archive, new Sender("", "192.0.2.1"));

        assertThat(one.source()).isEqualTo("Stadtarchiv");
        assertThat(one.quarantine()).isEmpty();
        assertThat(admission.machine(archive, new Sender("", "192.0.2.2"))).isEqualTo(one);
        assertThat(admission.machine(archive, JANA)).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JANA@example.org ", "jana+1@example.org", "jana@example.org"})
    void oneAddressIsOneSenderFromWhereverItComes(String mail) {
        assertThat(mark(mail, "192.0.2.9")).isEqualTo(mark("jana@example.org", "2001:db8:1:2::1"));
        assertThat(mark(mail, "192.0.2.9")).isNotEqualTo(mark("jonas@example.org", "192.0.2.9"));
        assertThat(mark("", "2001:db8:1:2::1"))
                .isEqualTo(mark("", "2001:db8:1:2::2"))
                .isNotEqualTo(mark("", "2001:db8:1:3::1"));
    }

    @Test
    void aCrowdUnderEverOtherAddressesBecomesOneSender() {
        List<String> marks = new ArrayList<>();
        for (int story = 0; story < 2_000; story++) {
            marks.add(mark("bot" + story + "@example.org", "198.51.100.1"));
        }

        assertThat(marks.stream().distinct()).hasSize(41);
        assertThat(marks.get(1_999)).isEqualTo(mark("", "198.51.100.1"));
        assertThat(mark("jana@example.org", "198.51.100.2")).isEqualTo(mark("jana@example.org", "192.0.2.9"));
    }

    private String mark(String mail, String address) {
        return senders.mark(mail, address, null);
    }

    /** As a form has them that somebody takes time for. */
    private Marks marks() {
        Marks fresh = admission.next("nachbarn", new Marks("", "", ""));
        now.set(now.get().plusSeconds(30));
        return new Marks(fresh.opened(), proof("nachbarn"), "");
    }

    private String proof(String form) {
        JsonMapper json = new JsonMapper();
        return Solver.solve(json.readTree(json.writeValueAsString(proofs.challenge(form))));
    }

    private static Origin in(Admission.Outcome outcome) {
        return Objects.requireNonNull(outcome.origin());
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
