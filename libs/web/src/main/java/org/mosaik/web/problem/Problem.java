package org.mosaik.web.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.web.form.FormErrors;

/**
 * A refusal or failure as the outside hears of it (RFC 9457). The words are the messages {@code problem.<slug>.title} and {@code problem.<slug>.detail};
 * a service adds its own slugs to its own messages.
 *
 * @param args put into the detail's {@code {0}}, {@code {1}}
 * @param retryAfter when trying again makes sense, for 429 and 503
 */
public record Problem(
        int status,
        String slug,
        List<Object> args,
        FormErrors errors,
        @Nullable Duration retryAfter) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(int status, String slug, Object... args) {
        return new Problem(status, slug, List.of(args), FormErrors.none(), null);
    }

    /** The plain problem of a status; statuses that have no words of their own share those of 400 or 500. */
    public static Problem ofStatus(int status) {
        String slug = switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 408 -> "timeout";
            case 409 -> "conflict";
            case 410 -> "gone";
            case 412 -> "changed-meanwhile";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 422 -> "invalid";
            case 428 -> "precondition-required";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status >= 500 ? "internal" : "bad-request";
        };
        return of(status, slug);
    }

    public static Problem notFound() {
        return ofStatus(404);
    }

    public static Problem gone() {
        return ofStatus(410);
    }

    public static Problem forbidden() {
        return ofStatus(403);
    }

    public static Problem invalid(FormErrors errors) {
        return ofStatus(422).with(errors);
    }

    public static Problem tooManyRequests(Duration retryAfter) {
        return ofStatus(429).retryAfter(retryAfter);
    }

    public static Problem unavailable(Duration retryAfter) {
        return ofStatus(503).retryAfter(retryAfter);
    }

    public Problem with(FormErrors found) {
        return new Problem(status, slug, args, found, retryAfter);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(status, slug, args, errors, wait);
    }
}
