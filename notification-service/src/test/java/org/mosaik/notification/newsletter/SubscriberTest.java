package org.mosaik.notification.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mosaik.mail.Address;

class SubscriberTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Address ADDRESS = Address.of("person@example.org").orElseThrow();

    private final Subscriber subscriber = new Subscriber("id", "probe");

    @Test
    void isNotConfirmedByAsking() {
        assertThat(subscriber.request(ADDRESS, requested(NOON))).isTrue();

        assertThat(subscriber.isConfirmed()).isFalse();
        assertThat(subscriber.isInvitable()).isTrue();
    }

    @Test
    void confirmsOnceWithTheLinkItWasOffered() {
        subscriber.request(ADDRESS, requested(NOON));
        subscriber.offer("hash", NOON);

        assertThat(subscriber.confirm("other", proof(Proof.Step.CONFIRMED, NOON)))
                .isFalse();
        assertThat(subscriber.confirm("hash", proof(Proof.Step.CONFIRMED, NOON)))
                .isTrue();
        assertThat(subscriber.confirm("hash", proof(Proof.Step.CONFIRMED, NOON)))
                .isFalse();
        assertThat(subscriber.proofs())
                .extracting(Proof::step)
                .containsExactly(Proof.Step.REQUESTED, Proof.Step.CONFIRMED);
    }

    @Test
    void doesNotConfirmAfterTwoDays() {
        subscriber.request(ADDRESS, requested(NOON));
        subscriber.offer("hash", NOON);

        assertThat(subscriber.accepts("hash", NOON.plus(Duration.ofDays(2)).minusMillis(1)))
                .isTrue();
        assertThat(subscriber.accepts("hash", NOON.plus(Duration.ofDays(2)))).isFalse();
    }

    @Test
    void takesOneRequestADay() {
        subscriber.request(ADDRESS, requested(NOON));
        subscriber.invited(NOON);

        assertThat(subscriber.request(ADDRESS, requested(NOON.plus(Duration.ofHours(23)))))
                .isFalse();
        assertThat(subscriber.isInvitable()).isFalse();
        assertThat(subscriber.request(ADDRESS, requested(NOON.plus(Duration.ofDays(1)))))
                .isTrue();
        assertThat(subscriber.isInvitable()).isTrue();
    }

    @Test
    void staysConfirmedWhenAskedAgain() {
        subscriber.request(ADDRESS, requested(NOON));
        subscriber.offer("hash", NOON);
        subscriber.confirm("hash", proof(Proof.Step.CONFIRMED, NOON));

        assertThat(subscriber.request(ADDRESS, requested(NOON.plus(Duration.ofDays(9)))))
                .isFalse();

        assertThat(subscriber.isConfirmed()).isTrue();
    }

    @Test
    void forgetsTheAddressAndKeepsTheProofWhenItLeaves() {
        subscriber.request(ADDRESS, requested(NOON));
        subscriber.offer("hash", NOON);
        subscriber.confirm("hash", proof(Proof.Step.CONFIRMED, NOON));

        assertThat(subscriber.leave(proof(Proof.Step.LEFT, NOON))).isTrue();
        assertThat(subscriber.leave(proof(Proof.Step.LEFT, NOON))).isFalse();

        assertThat(subscriber.address()).isEmpty();
        assertThat(subscriber.isConfirmed()).isFalse();
        assertThat(subscriber.proofs()).hasSize(3);
    }

    private static Proof requested(Instant at) {
        return proof(Proof.Step.REQUESTED, at);
    }

    private static Proof proof(Proof.Step step, Instant at) {
        return new Proof(step, at, "newsletter.consent.1", "00", "de");
    }
}
