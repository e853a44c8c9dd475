package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;

class RaceTest {

    private static final int ROUNDS = 40;

    private final Moderation moderation = Moderation.shared();
    private final DecideCase decide = moderation.bean(DecideCase.class);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void undoAndReleaseNeverBothWin() throws Exception {
        String id = Stories.anId();
        moderation.handIn(Stories.aStory(id));
        int round = 0;
        while (round < ROUNDS) {
            approve(id);
            long seen = revision(id);

            List<Answer> answers = atOnce(
                    () -> decide.undo(id, "anna", Seen.at(seen)).orElseThrow().answer(),
                    () -> moderation
                            .cases()
                            .change(
                                    id,
                                    document -> document.release(
                                            Duration.ZERO, Instant.now().plusSeconds(3600)))
                            .orElseThrow());

            assertThat(answers).containsOnlyOnce(Answer.DONE);
            boolean undone = answers.get(0) == Answer.DONE;
            Verdict verdict = moderation.find(id).orElseThrow().verdict();
            assertThat(verdict.isReleased()).isNotEqualTo(undone);
            assertThat(moderation.find(id).orElseThrow().state())
                    .isEqualTo(undone ? Case.State.OPEN : Case.State.APPROVED);
            round++;
            reopen(id, round);
        }

        long decided = moderation.find(id).orElseThrow().revisionOn(Topic.DECISIONS);
        moderation.awaitDecision(id, found -> found.revision() == decided);
        assertThat(moderation.log().table(Topic.DECISIONS).get(id))
                .isEqualTo(moderation.find(id).orElseThrow().asDecision());
    }

    @Test
    void onlyOneOfTwoEditorsDecides() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = Stories.anId();
            long seen = moderation.handIn(Stories.aStory(id)).revision();

            List<Answer> answers = atOnce(
                    () -> decide.approve(id, "anna", Seen.at(seen))
                            .orElseThrow()
                            .answer(),
                    () -> decide.reject(id, List.of(ReasonCode.OTHER), null, "bert", Seen.at(seen))
                            .orElseThrow()
                            .answer());

            assertThat(answers).containsExactlyInAnyOrder(Answer.DONE, Answer.STALE);
            Decision.Outcome wanted =
                    answers.get(0) == Answer.DONE ? Decision.Outcome.APPROVED : Decision.Outcome.REJECTED;
            assertThat(moderation.find(id).orElseThrow().verdict().outcome()).isEqualTo(wanted);
        }
    }

    private void approve(String id) {
        assertThat(decide.approve(id, "anna", Seen.at(revision(id)))
                        .orElseThrow()
                        .isDone())
                .isTrue();
    }

    private long revision(String id) {
        return moderation.find(id).orElseThrow().revision();
    }

    /** A changed story is open again, whatever was decided. */
    private void reopen(String id, int round) {
        moderation.cases().change(id, document -> {
            document.on(Stories.aStory(id, round + 1L, "Fassung " + round), Instant.now());
            return true;
        });
    }

    private List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
            throws ExecutionException, InterruptedException {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Answer>> running = new ArrayList<>();
        for (Callable<Answer> rival : List.of(one, other)) {
            running.add(threads.submit(() -> {
                start.await();
                return rival.call();
            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> rival : running) {
            answers.add(rival.get());
        }
        return answers;
    }
}
