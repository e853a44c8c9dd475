package org.mosaik.moderation.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads an editor who signed in to where he or she wanted to go, and forgets the attempts before. */
class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LoginAttempts attempts;

    Welcome(LoginAttempts attempts) {
        this.attempts = attempts;
        setDefaultTargetUrl("/cases");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        attempts.succeeded(who.getName());
        super.onAuthenticationSuccess(request, response, who);
    }
}
