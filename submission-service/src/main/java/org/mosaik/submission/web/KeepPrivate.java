package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Pages whose address is a secret: nobody keeps them, finds them or learns of them by a link that leads on. */
@ControllerAdvice(annotations = SecretAddress.class)
class KeepPrivate {

    @ModelAttribute
    void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
