package org.mosaik.notification.submitters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Delivery;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.mail.Mail;
import org.mosaik.mail.MailSettings;
import org.mosaik.mail.Outcome;
import org.mosaik.mail.PostOffice;
import org.mosaik.mail.Words;
import org.mosaik.messaging.act.Ledger;
import org.mosaik.messaging.own.Owner;
import org.mosaik.notification.kit.RunningNotification;
import org.mosaik.notification.kit.Told;
import org.mosaik.notification.posting.Posting;
import org.mosaik.notification.stories.Stories;
import org.mosaik.notification.stories.Story;
import org.mosaik.web.page.Texts;
import org.springframework.data.mongodb.core.MongoOperations;

/** The look just before the call, which no test from outside can hit. */
class WriteToSubmitterTest {

    private final Told told = Told.aStory();
    private final MailDelivery delivery = new MailDelivery(told.id());
    private final Stories stories = mock(Stories.class);
    private final PostOffice office = mock(PostOffice.class);

    @SuppressWarnings("unchecked")
    private final Owner<MailDelivery> deliveries = mock(Owner.class);

    private final WriteToSubmitter write = write();

    @BeforeEach
    void oneDocument() {
        when(deliveries.find(told.id())).thenReturn(Optional.of(delivery));
        when(deliveries.announce(told.id())).thenReturn(CompletableFuture.completedFuture(true));
        when(deliveries.changeOrCreate(any(), any())).thenAnswer(call -> change(call.getArgument(1)));
        when(deliveries.change(any(), any())).thenAnswer(call -> Optional.of(change(call.getArgument(1))));
        when(office.send(any(Mail.class), any())).thenAnswer(call -> noted(call.getArgument(1)));
        delivery.settle("received", Delivery.State.DELIVERED, told.at());
    }

    @Test
    void sendsWhatIsStillTrue() {
        when(stories.find(told.id())).thenReturn(published());

        write.look(told.id());

        assertThat(delivery.state("published")).contains(Delivery.State.DELIVERED);
        verify(office).send(any(Mail.class), any());
    }

    @Test
    void doesNotSendWhatWasWithdrawnAMomentAgo() {
        Story withdrawn =
                new Story(told.id(), told.withdrawn(), told.released(), told.published("site"), told.withdrawal());
        when(stories.find(told.id())).thenReturn(published(), withdrawn);

        write.look(told.id());

        verify(office, never()).send(any(Mail.class), any());
        assertThat(delivery.state("published")).contains(Delivery.State.FAILED);
    }

    private Story published() {
        return new Story(told.id(), told.received(), told.released(), told.published("site"), null);
    }

    private boolean change(Function<MailDelivery, Boolean> change) {
        return change.apply(delivery);
    }

    private static Object noted(Function<Outcome, ?> note) {
        return note.apply(Outcome.SENT);
    }

    private WriteToSubmitter write() {
        MongoOperations store = RunningNotification.shared().getBean(MongoOperations.class);
        MailSettings settings = RunningNotification.shared().getBean(MailSettings.class);
        Words words = RunningNotification.shared().getBean(Words.class);
        Texts texts = RunningNotification.shared().getBean(Texts.class);
        Clock clock = Clock.systemUTC();
        ReceiptLinks receipts = new ReceiptLinks(RunningNotification.KEY, "http://einreichen.example");
        return new WriteToSubmitter(
                stories,
                deliveries,
                new Posting(new Ledger(store, clock), store, office, settings, clock),
                new SubmitterLetters(stories, receipts, words, texts),
                Duration.ofDays(7),
                clock);
    }
}
