package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.Stories;

/** A case from a backup, once it has read what was announced since: nothing of it is older than the log. */
class OlderStoreTest {

    private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final Submission first = Stories.aStory("a", 1, "Erste Fassung");
    private final Submission second = Stories.aStory("a", 1000, "Zweite Fassung");
    private final CaseDocument document = new CaseDocument("a");
    private final CaseDocument older = new CaseDocument("a");

    @Test
    void forgetsTheContentOfAStoryThatWasWithdrawnSince() {
        bothKnow(first);
        document.on(Stories.everything("a", 500, 1), now);

        catchUp();

        assertThat(older.story().content()).isNull();
        assertThat(older.asCase().headline()).isNull();
    }

    @Test
    void forgetsEverythingOfAStoryThatWasErasedSince() {
        bothKnow(first);
        document.on(Withdrawal.erased("a", 500), now);

        catchUp();

        assertThat(older.story()).isEqualTo(Story.UNKNOWN);
        assertThat(older.history()).isEmpty();
    }

    @Test
    void showsEditorsTheStoryAsItWasChangedSince() {
        bothKnow(first);
        document.on(second, now);

        catchUp();
        older.on(second, now);

        assertThat(older.story()).isEqualTo(document.story());
    }

    @Test
    void takesNoOlderFormOfAStoryThanTheOneThatItRestsOn() {
        document.on(first, now);
        document.on(second, now);

        catchUp();
        older.on(first, now);
        assertThat(older.story().content()).isNull();
        older.on(second, now);

        assertThat(older.story()).isEqualTo(document.story());
    }

    @Test
    void keepsWhatIsStillSo() {
        bothKnow(first);
        document.approve(new Editor("anna", Seen.at(document.revision()), now));

        catchUp();

        assertThat(older.story()).isEqualTo(document.story());
    }

    private void bothKnow(Submission submission) {
        document.on(submission, now);
        older.on(submission, now);
    }

    private void catchUp() {
        older.restore(document.asDecision());
        older.restore(document.asCase());
    }
}
