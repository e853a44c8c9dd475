package org.mosaik.web.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.mosaik.web.WebSettings;

/**
 * Bounds size and slowness of every request body while the server reads it. It sits below the servlet filters because forms and uploads are parsed
 * there, past every filter's wrapper, and because the server's own time-out counts each read alone: one byte a second would hold a thread for ever.
 */
class BodyGuard extends ValveBase {

    private final BodyLimits limits;
    private final WebSettings.SlowBody slow;
    private final LongSupplier nanoTime;

    BodyGuard(BodyLimits limits, WebSettings.SlowBody slow, LongSupplier nanoTime) {
        super(true);
        this.limits = limits;
        this.slow = slow;
        this.nanoTime = nanoTime;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        InputBuffer body = request.getCoyoteRequest().getInputBuffer();
        long limit = limits.of(request.getRequestURI(), request.getContentType());
        GuardedBody guarded = new GuardedBody(body, request.getContentLengthLong(), limit, slow, nanoTime);
        request.getCoyoteRequest().setInputBuffer(guarded);
        try {
            getNext().invoke(request, response);
            linger(request, response, guarded);
        } finally {
            // The server reuses its objects for the next request
            request.getCoyoteRequest().setInputBuffer(body);
        }
    }

    /**
     * A client that is still sending sees the answer only if somebody keeps reading for a while; the server would do so without a bound in time.
     */
    private static void linger(Request request, Response response, GuardedBody body) throws IOException {
        boolean unread = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        if (!unread || request.isAsync() || request.getCoyoteRequest().hasExpectation()) {
            return;
        }
        response.finishResponse();
        if (!body.drained()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
