package org.mosaik.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever was thrown into an answer; what nobody foresaw is logged under a reference that the reader is given. */
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    ModelAndView answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.debug("The answer was already under way", Silent.of(thrown));
            return null;
        }
        response.resetBuffer();
        if (thrown instanceof ErrorResponse told) {
            told.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        Problem problem = Causes.of(thrown).orElseGet(() -> Problem.ofStatus(500));
        return problem.status() >= 500 && !(thrown instanceof ProblemException)
                ? failed(problem, thrown, request, response)
                : problems.answer(problem, request, response);
    }

    private ModelAndView failed(
            Problem problem, Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Request failed, reference {}", reference, Silent.of(thrown));
        return problems.answer(problem, reference, request, response);
    }
}
