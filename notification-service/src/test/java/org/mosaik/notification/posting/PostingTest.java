package org.mosaik.notification.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Delivery;
import org.mosaik.mail.Address;
import org.mosaik.mail.Letter;
import org.mosaik.mail.Mail;
import org.mosaik.mail.MailSettings;
import org.mosaik.mail.Outcome;
import org.mosaik.mail.PostOffice;
import org.mosaik.messaging.act.Ledger;
import org.mosaik.notification.kit.RunningNotification;
import org.springframework.data.mongodb.core.MongoOperations;

class PostingTest {

    private final Passing clock = new Passing();
    private final MongoOperations store = RunningNotification.shared().getBean(MongoOperations.class);
    private final Ledger ledger = new Ledger(store, clock);
    private final PostOffice office = mock(PostOffice.class);
    private final Posting posting =
            new Posting(ledger, store, office, RunningNotification.shared().getBean(MailSettings.class), clock);
    private final Deed deed = new Deed("mail", UUID.randomUUID().toString(), "submitter", "received");

    /** Whoever looks an instant too early finds the pause over when they look a second time. */
    @Test
    void aMailWhosePauseEndsWhileItIsLookedAtIsStillSent() {
        server(Outcome.NOT_SENT);
        assertThat(post()).isInstanceOf(Standing.Open.class);
        Instant over = ledger.find(deed.channel(), deed.story(), deed.recipient(), deed.occasion())
                .until();
        server(Outcome.SENT);

        clock.now = over.minusMillis(1);
        assertThat(post()).isEqualTo(new Standing.Open(over));

        clock.now = over;
        assertThat(post()).isEqualTo(new Standing.Settled(Delivery.State.DELIVERED));
    }

    @Test
    void thePauseIsOverWhenItIsSaidToBe() {
        server(Outcome.NOT_SENT);
        Instant said = ((Standing.Open) post()).until();
        server(Outcome.SENT);

        clock.now = said;

        assertThat(post()).isEqualTo(new Standing.Settled(Delivery.State.DELIVERED));
    }

    private Standing post() {
        return posting.post(deed, id -> Optional.of(mail(id)));
    }

    private static Mail mail(String id) {
        Letter letter = new Letter(
                Locale.GERMAN,
                "Danke",
                List.of(),
                List.of(),
                null,
                new Letter.Action("Ansehen", "https://einreichen.example"),
                List.of(),
                null);
        return new Mail(id, Address.of("marisol@example.org").orElseThrow(), letter, null);
    }

    private void server(Outcome outcome) {
        when(office.send(any(Mail.class), any()))
                .thenAnswer(call -> call.<Function<Outcome, ?>>getArgument(1).apply(outcome));
    }

    /** Every look at it takes a millisecond. */
    private static final class Passing extends Clock {

        private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        @Override
        public Instant instant() {
            Instant read = now;
            now = read.plus(Duration.ofMillis(1));
            return read;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
