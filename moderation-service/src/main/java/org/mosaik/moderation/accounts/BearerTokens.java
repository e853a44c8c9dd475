package org.mosaik.moderation.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mosaik.moderation.ModerationSettings.Account;
import org.mosaik.web.guard.BearerToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises programs by a random token, of which only the hash is known here. */
class BearerTokens extends OncePerRequestFilter {

    private final List<Account> accounts;

    BearerTokens(List<Account> accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BearerToken.in(request)
                .flatMap(token -> BearerToken.holder(token, accounts, Account::tokenHash))
                .ifPresent(BearerTokens::admit);
        chain.doFilter(request, response);
    }

    private static void admit(Account account) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account.name(), null, Caller.authorities(Accounts.grants(account))));
        SecurityContextHolder.setContext(context);
    }
}
