package org.mosaik.moderation.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mosaik.moderation.ModerationSettings.Account;
import org.mosaik.web.guard.BearerToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises programs by a random token, of which only the hash is known here: in the settings, or at an account. */
class BearerTokens extends OncePerRequestFilter {

    private final List<Account> settings;
    private final KnownAccounts accounts;

    BearerTokens(List<Account> settings, KnownAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BearerToken.in(request).ifPresent(this::recognise);
        chain.doFilter(request, response);
    }

    private void recognise(String token) {
        Optional<Account> settled = BearerToken.holder(token, settings, Account::tokenHash);
        settled.ifPresent(account -> admit(account.name(), Grants.of(SettledAccounts.grants(account))));
        if (settled.isEmpty()) {
            holder(token).ifPresent(account -> admit(account.name(), account.grants()));
        }
    }

    /** The token says whose it is; how long the rest takes tells nothing about any hash. */
    private Optional<AccountDocument> holder(String token) {
        int end = token.lastIndexOf('.');
        return end < 1
                ? Optional.empty()
                : accounts.recent(token.substring(0, end))
                        .filter(account -> account.isProgram() && !account.isLocked())
                        .filter(account -> BearerToken.holder(token, account.tokens(), AccountDocument.Token::hash)
                                .isPresent());
    }

    private static void admit(String name, Grants grants) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(name, null, Caller.authorities(grants)));
        SecurityContextHolder.setContext(context);
    }
}
