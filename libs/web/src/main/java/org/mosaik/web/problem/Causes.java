package org.mosaik.web.problem;

import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.mosaik.web.guard.BodyRefused;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Which problem an exception stands for; none for a bug or an outage nobody foresaw. */
class Causes {

    private Causes() {}

    static Optional<Problem> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Problem> known = limit(cause);
            if (known.isPresent()) {
                return known;
            }
        }
        return refusal(thrown);
    }

    /** Limits that the server enforces while it reads a body; they come wrapped in whatever was reading. */
    private static Optional<Problem> limit(Throwable cause) {
        if (cause instanceof BodyRefused refused) {
            return Optional.of(Problem.ofStatus(refused.status()));
        }
        if (cause instanceof FileSizeLimitExceededException || cause instanceof FileCountLimitExceededException) {
            return Optional.of(Problem.ofStatus(413));
        }
        // The body as a whole is bounded before it comes here: what is still too large is the head of a part
        if (cause instanceof SizeLimitExceededException) {
            return Optional.of(Problem.ofStatus(400));
        }
        if (cause instanceof InvalidParameterException invalid && invalid.getCause() == null) {
            return Optional.of(Problem.ofStatus(invalid.getErrorCode()));
        }
        return Optional.empty();
    }

    private static Optional<Problem> refusal(Throwable thrown) {
        if (thrown instanceof ProblemException known) {
            return Optional.of(known.problem());
        }
        if (thrown instanceof ErrorResponse response) {
            return Optional.of(Problem.ofStatus(response.getStatusCode().value()));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(Problem.ofStatus(inPath(mismatch) ? 404 : 400));
        }
        boolean malformed = thrown instanceof HttpMessageNotReadableException
                || thrown instanceof TypeMismatchException
                || thrown instanceof ServletRequestBindingException
                || thrown instanceof MultipartException
                || thrown instanceof InvalidParameterException;
        return malformed ? Optional.of(Problem.ofStatus(400)) : Optional.empty();
    }

    private static boolean inPath(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }
}
