package org.mosaik.submission.submissions;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mosaik.events.Facts;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Log;
import org.mosaik.messaging.log.LogPosition;
import org.mosaik.messaging.log.Outage;

/** Log first, store as the spare: a new story is safe once one of the two has it, and neither is waited for long. */
final class FirstAppend {

    private static final int FORMAT = 1;

    private final Log log;
    private final Submissions spare;
    private final Duration budget;
    private final CircuitBreaker breaker;

    FirstAppend(Log log, Submissions spare, Duration budget, CircuitBreaker breaker) {
        this.log = log;
        this.spare = spare;
        this.budget = budget;
        this.breaker = breaker;
    }

    /** @throws Outage if neither log nor store takes it */
    void append(Submission first) {
        if (!breaker.tryAcquirePermission() || !isOnTheLog(first)) {
            spare.keep(first);
        }
    }

    private boolean isOnTheLog(Submission first) {
        long start = System.nanoTime();
        try {
            send(first).get(budget.toMillis(), TimeUnit.MILLISECONDS);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notTaken) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, notTaken);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Outage("stopped while " + first.id() + " was on its way", stopped);
        }
    }

    private CompletableFuture<LogPosition> send(Submission first) {
        return log.append(Topic.SUBMISSIONS, first, Facts.SUBMISSION_RECEIVED, FORMAT, receivedAt(first));
    }

    private static Instant receivedAt(Submission first) {
        return first.receivedAt() == null ? Instant.EPOCH : first.receivedAt();
    }
}
