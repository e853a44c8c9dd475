package org.mosaik.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.mosaik.messaging.log.Outage;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The store or the log is away: nothing was lost, and trying again in a moment helps. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageAdvice {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Problems problems;

    OutageAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({Outage.class, DataAccessResourceFailureException.class, TransientDataAccessException.class})
    ModelAndView away(HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(Problem.unavailable(SOON), request, response);
    }
}
