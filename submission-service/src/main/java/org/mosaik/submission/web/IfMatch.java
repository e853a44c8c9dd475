package org.mosaik.submission.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;

/** The revision that a sender says it saw. */
final class IfMatch {

    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    static long revision(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(Problem.ofStatus(428));
        }
        Matcher revision = REVISION.matcher(header);
        if (!revision.matches()) {
            throw new ProblemException(Problem.ofStatus(412));
        }
        return Long.parseLong(revision.group(1));
    }
}
