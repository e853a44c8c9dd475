package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.mosaik.index.IllegalCursor;
import org.mosaik.messaging.log.Outage;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.DatabindException;

/** What passes by itself is told as such, and what a program wrote wrongly too; everything else is for the common answers. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageAdvice {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    OutageAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({Outage.class, TransientDataAccessException.class, DataAccessResourceFailureException.class})
    ModelAndView passing(HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(Problem.unavailable(SOON), request, response);
    }

    @ExceptionHandler(IllegalCursor.class)
    ModelAndView noSuchPlace(HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(Problem.ofStatus(400), request, response);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ModelAndView unreadable(
            HttpMessageNotReadableException failure, HttpServletRequest request, HttpServletResponse response) {
        int status = failure.getCause() instanceof DatabindException ? 422 : 400;
        return problems.answer(Problem.ofStatus(status), request, response);
    }
}
