package org.mosaik.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it was rendered, with the headers that belong to it alone. */
final class KeptPage {

    private static final List<String> ITS_OWN =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CACHE_CONTROL);

    private final Map<String, String> headers;
    private final byte[] body;

    private KeptPage(Map<String, String> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    static KeptPage of(ContentCachingResponseWrapper rendered) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : ITS_OWN) {
            String value = rendered.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        byte[] body = rendered.getContentAsByteArray();
        headers.put(HttpHeaders.ETAG, '"' + DigestUtils.md5DigestAsHex(body) + '"');
        return new KeptPage(headers, body);
    }

    int length() {
        return body.length;
    }

    void send(HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
