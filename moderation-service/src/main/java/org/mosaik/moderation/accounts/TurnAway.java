package org.mosaik.moderation.accounts;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.security.web.csrf.CsrfException;

/** Answers in the shape of all our problems where a filter ends a request. */
final class TurnAway {

    private TurnAway() {}

    static void unknown(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        with(Problem.ofStatus(401), request, response);
    }

    static void forbidden(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        with(why instanceof CsrfException ? Problem.of(403, "stale-form") : Problem.forbidden(), request, response);
    }

    static void with(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The server hands it on to the error page, past all filters
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new ProblemException(problem));
        response.sendError(problem.status());
    }
}
