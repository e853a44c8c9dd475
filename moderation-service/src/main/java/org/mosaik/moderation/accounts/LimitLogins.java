package org.mosaik.moderation.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mosaik.web.problem.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody try passwords for a name without end. */
class LimitLogins extends OncePerRequestFilter {

    private final LoginAttempts attempts;

    LimitLogins(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals(ConsoleSecurity.LOGIN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = String.valueOf(request.getParameter(ConsoleSecurity.NAME));
        if (attempts.isExhausted(name)) {
            TurnAway.with(Problem.of(429, "too-many-logins").retryAfter(LoginAttempts.PERIOD), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
