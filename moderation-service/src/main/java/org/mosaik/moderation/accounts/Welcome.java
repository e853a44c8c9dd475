package org.mosaik.moderation.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads somebody who signed in to where he or she wanted to go, and forgets the attempts before. */
class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

    private final KnownAccounts accounts;
    private final LoginAttempts attempts;
    private final Clock clock;

    Welcome(KnownAccounts accounts, LoginAttempts attempts, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.clock = clock;
        setDefaultTargetUrl("/cases");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        attempts.succeeded(who.getName());
        accounts.find(who.getName())
                .ifPresent(account ->
                        new SignedIn(clock.instant(), account.generation(), false).keepIn(request.getSession()));
        super.onAuthenticationSuccess(request, response, who);
    }
}
