package org.mosaik.submission.web;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.mosaik.messaging.log.Outage;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Broker or store is away: nothing was lost, and trying again soon makes sense. */
@ControllerAdvice
@Order(0)
class Outages {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    Outages(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({
        Outage.class,
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        MongoException.class
    })
    ModelAndView unavailable(Exception away, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("Not available: {}", away.getClass().getSimpleName());
        return problems.answer(Problem.unavailable(SOON), request, response);
    }
}
