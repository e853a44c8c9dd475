package org.mosaik.moderation.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has a session mean what its account is now, not what it was at the login: roles count as they are, and a session that is
 * over ends here. Who has not shown everything yet is led to where it is asked for, and may do nothing else.
 */
class FollowAccount extends OncePerRequestFilter {

    private final KnownAccounts accounts;
    private final LoginSettings settings;
    private final Clock clock;

    FollowAccount(KnownAccounts accounts, LoginSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        SignedIn signed = SignedIn.in(session).orElse(null);
        AccountDocument account = accounts.recent(who.getName()).orElse(null);
        if (session == null || signed == null || account == null || isOver(account, signed)) {
            end(session);
            if (request.getServletPath().equals(ConsoleSecurity.LIVE)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            response.sendRedirect(ConsoleSecurity.LOGIN + "?over");
            return;
        }
        Stage stage = Stage.of(account, signed, settings.requireSecondFactor());
        if (!stage.allows(request)) {
            if (request.getMethod().equals("GET")) {
                SignedIn.remember(session, address(request));
            }
            response.sendRedirect(stage.page());
            return;
        }
        become(who, account, stage == Stage.IN ? account.grants() : Grants.NONE);
        chain.doFilter(request, response);
    }

    private boolean isOver(AccountDocument account, SignedIn signed) {
        return account.isLocked()
                || account.generation() > signed.generation()
                || signed.isOver(settings.longestSession(), clock.instant());
    }

    private static void end(HttpSession session) {
        SecurityContextHolder.clearContext();
        if (session != null) {
            session.invalidate();
        }
    }

    private static void become(Authentication who, AccountDocument account, Grants grants) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        UsernamePasswordAuthenticationToken now =
                UsernamePasswordAuthenticationToken.authenticated(account.name(), null, Caller.authorities(grants));
        now.setDetails(who.getDetails());
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
