package org.mosaik.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** The headers that tell a browser to distrust everything but this site. */
public class SecurityHeaders extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NO_FRAME = "frame-ancestors 'none'";

    private final String policy;

    SecurityHeaders(List<String> imageSources) {
        String sources = String.join(" ", imageSources);
        String pictures = sources.isEmpty() ? "'self'" : "'self' " + sources;
        this.policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src " + pictures + "; media-src "
                + pictures + "; object-src 'none'; base-uri 'none'; " + NO_FRAME + "; form-action 'self'";
    }

    /** Lets other sites show this one page in a frame, for embeds; to be called before the page is written. */
    public static void allowEmbedding(HttpServletResponse response) {
        String policy = response.getHeader(POLICY);
        if (policy != null) {
            response.setHeader(POLICY, policy.replace(NO_FRAME, "frame-ancestors *"));
        }
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(POLICY, policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        boolean asset = request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
        if (!asset && !response.containsHeader("Vary")) {
            // Pages are written in the language that the browser asks for
            response.addHeader("Vary", "Accept-Language");
        }
        chain.doFilter(request, response);
    }
}
