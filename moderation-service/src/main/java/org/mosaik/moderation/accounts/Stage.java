package org.mosaik.moderation.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is still missing before somebody who knows the password is let in, and the page for it. */
enum Stage {
    CODE("/login/code"),
    PASSWORD("/account/password"),
    SECOND_FACTOR("/account/second-factor"),
    IN(null);

    /** Of use to everybody, or to who wants to leave. */
    static final List<String> ALWAYS =
            List.of("/login", "/logout", "/error", "/imprint", "/privacy", "/accessibility", "/plain-language");

    private final @Nullable String page;

    Stage(@Nullable String page) {
        this.page = page;
    }

    static Stage of(AccountDocument account, SignedIn signed, boolean required) {
        if (account.hasSecondFactor() && !signed.second()) {
            return CODE;
        }
        if (account.mustChangePassword()) {
            return PASSWORD;
        }
        return required && !account.hasSecondFactor() && !signed.second() ? SECOND_FACTOR : IN;
    }

    String page() {
        return String.valueOf(page);
    }

    boolean allows(HttpServletRequest request) {
        String path = request.getServletPath();
        return page == null || path.equals(page) || path.startsWith("/assets/") || ALWAYS.contains(path);
    }
}
