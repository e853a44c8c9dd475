package org.mosaik.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers for every exception of a controller; a service's own handlers come first. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final Failures failures;

    ProblemAdvice(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        // Who must sign in is for the security filters to say
        if (thrown.getClass().getName().startsWith("org.springframework.security.")) {
            throw thrown;
        }
        return failures.answer(thrown, request, response);
    }
}
