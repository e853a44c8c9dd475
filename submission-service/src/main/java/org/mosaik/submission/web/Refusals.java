package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.mosaik.submission.forms.Finding;
import org.springframework.http.HttpHeaders;

/** How a page says that something was not taken: with its status, and when to try again. */
final class Refusals {

    static final Finding TOO_MANY = Finding.of("submission", "too-many");
    static final Finding TOO_MANY_PHOTOS = Finding.of("photos", "photo.too-many");

    private static final Duration SOON = Duration.ofSeconds(5);

    private Refusals() {}

    static void answer(int status, HttpServletResponse response) {
        response.setStatus(status);
        if (status == 503) {
            after(SOON, response);
        }
    }

    static void wait(Duration wait, HttpServletResponse response) {
        response.setStatus(429);
        after(wait, response);
    }

    private static void after(Duration wait, HttpServletResponse response) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
}
