package org.mosaik.submission.web;

import org.mosaik.web.page.Links;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.View;

/** Sends a browser on after it has sent a form, so that reloading sends nothing twice. */
@Component
class SeeOther {

    private final Links links;

    SeeOther(Links links) {
        this.links = links;
    }

    String to(String page, NativeWebRequest request) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER, RequestAttributes.SCOPE_REQUEST);
        return links.redirect(page);
    }
}
