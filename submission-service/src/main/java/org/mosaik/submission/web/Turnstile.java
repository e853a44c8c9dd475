package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.mosaik.submission.fairness.Limits;
import org.mosaik.submission.fairness.Limits.Act;
import org.mosaik.submission.fairness.Machine;
import org.mosaik.submission.fairness.Machines;
import org.mosaik.web.guard.BearerToken;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Has those wait whose network does too much, so that everybody else gets through. */
@Component
class Turnstile {

    private final Limits limits;
    private final Machines machines;
    private final HttpServletRequest current;

    /** @param current stands for the request that is being answered, whichever that is */
    Turnstile(Limits limits, Machines machines, HttpServletRequest current) {
        this.limits = limits;
        this.machines = machines;
        this.current = current;
    }

    /** Counts it; tells how long to wait if that is too often. */
    Optional<Duration> wait(Act act) {
        return limits.wait(act, current.getRemoteAddr());
    }

    /** Lets a program pass, by its token if it has one and else by its network. */
    Optional<Machine> program(Act act) {
        Optional<Machine> machine = BearerToken.in(current)
                .map(token ->
                        machines.holder(token).orElseThrow(() -> new ProblemException(Problem.of(401, "machine"))));
        pass(machine.map(machines::wait).orElseGet(() -> wait(act)));
        return machine;
    }

    void pass(Act act) {
        pass(wait(act));
    }

    private static void pass(Optional<Duration> wait) {
        if (wait.isPresent()) {
            throw new ProblemException(Problem.tooManyRequests(wait.get()));
        }
    }

    /** What is told to who asks for a receipt with a wrong secret. A right one is never made to wait. */
    ProblemException wrongSecret(Problem usual) {
        return new ProblemException(
                wait(Act.GUESS).map(Problem::tooManyRequests).orElse(usual));
    }
}
