package org.mosaik.moderation.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Lets in whom the identity provider knows, with the roles that it says. A name that somebody else has here is nobody's to
 * take: an account belongs to one subject of one issuer, or to its password.
 */
class WelcomeFromProvider extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WelcomeFromProvider.class);

    private final KnownAccounts accounts;
    private final ProviderSettings settings;
    private final Clock clock;

    WelcomeFromProvider(KnownAccounts accounts, ProviderSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
        setDefaultTargetUrl("/cases");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        AccountDocument account =
                who.getPrincipal() instanceof OidcUser user ? account(user).orElse(null) : null;
        if (account == null || !(who.getPrincipal() instanceof OidcUser user)) {
            LOG.warn("an identity provider's user was not let in: the name is taken, locked or none");
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect(ConsoleSecurity.LOGIN + "?refused");
            return;
        }
        boolean strong = settings.isStrong(user.getClaimAsStringList("amr"));
        new SignedIn(clock.instant(), account.generation(), strong).keepIn(request.getSession());
        super.onAuthenticationSuccess(request, response, who);
    }

    /** As it is after this login; empty for somebody who may not be let in. */
    private Optional<AccountDocument> account(OidcUser user) {
        String name = user.getName();
        String origin = user.getIssuer() + " " + user.getSubject();
        if (!AccountNames.fits(name)) {
            return Optional.empty();
        }
        if (accounts.find(name).isEmpty()) {
            accounts.add(AccountDocument.of(origin, name));
        }
        boolean known = accounts.change(name, account -> {
            boolean fits = origin.equals(account.origin()) && !account.isLocked();
            if (fits) {
                account.give(settings.grants(user.getClaimAsStringList(settings.rolesClaim())));
            }
            return fits;
        });
        return known ? accounts.find(name) : Optional.empty();
    }
}
