package org.mosaik.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.mosaik.index.IllegalCursor;
import org.mosaik.messaging.read.Outages;
import org.mosaik.publication.pictures.PictureUnreachable;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What readers are told when they ask for a page that never was, or when something behind us is away. */
@ControllerAdvice
@Order(0)
class Refusals {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ModelAndView noSuchPlace(IllegalCursor garbage, HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(Problem.ofStatus(400), request, response);
    }

    @ExceptionHandler
    ModelAndView later(PictureUnreachable away, HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(Problem.unavailable(SOON), request, response);
    }

    @ExceptionHandler
    ModelAndView later(DataAccessException away, HttpServletRequest request, HttpServletResponse response) {
        if (!Outages.isOutage(away)) {
            throw away;
        }
        return problems.answer(Problem.unavailable(SOON), request, response);
    }
}
