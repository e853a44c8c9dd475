package org.mosaik.moderation.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of how it began.
 *
 * @param generation of the account, when it was signed in to
 * @param second whether the second factor was shown
 */
public record SignedIn(Instant since, long generation, boolean second) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();
    private static final String WANTED = ATTRIBUTE + ".wanted";

    static Optional<SignedIn> in(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(open -> (SignedIn) open.getAttribute(ATTRIBUTE));
    }

    public static Optional<SignedIn> in(HttpServletRequest request) {
        return in(request.getSession(false));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    boolean isOver(Duration longest, Instant now) {
        return !now.isBefore(since.plus(longest));
    }

    /** Whether that was a moment ago, so that it need not be shown again. */
    public boolean isFresh(Instant now) {
        return now.isBefore(since.plus(Duration.ofMinutes(10)));
    }

    /** Where somebody wanted to go before something else was asked for. */
    static void remember(HttpSession session, String page) {
        session.setAttribute(WANTED, page);
    }

    /** Where to go now that everything was shown; always a page of our own. */
    public static String wanted(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object page = session.getAttribute(WANTED);
        session.removeAttribute(WANTED);
        return Optional.ofNullable(page)
                .map(String::valueOf)
                .filter(path -> path.matches("/[^/\\\\].*"))
                .orElse("/cases");
    }

    /** Goes on as what the account is now, under another session id; every other session of it may be over. */
    public static void goOn(HttpServletRequest request, AccountDocument account, boolean second) {
        request.changeSessionId();
        in(request)
                .ifPresent(before -> new SignedIn(before.since(), account.generation(), second || before.second())
                        .keepIn(request.getSession()));
    }
}
