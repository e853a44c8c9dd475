package org.mosaik.submission.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.mosaik.submission.forms.Finding;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Says in the reader's language what has to be mended. */
@Component
class Sentences {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    FormErrors errors(List<Finding> findings) {
        FormErrors errors = FormErrors.none();
        for (Finding finding : findings) {
            errors = errors.with(
                    finding.field(),
                    texts.say(
                            "finding." + finding.code(),
                            finding.args().stream().map(this::inWords).toArray()));
        }
        return errors;
    }

    private Object inWords(Object arg) {
        return arg instanceof LocalDate day ? texts.day(day) : arg;
    }

    Problem problem(int status, List<Finding> findings) {
        Problem problem = Problem.ofStatus(status).with(errors(findings));
        return status == 503 ? problem.retryAfter(SOON) : problem;
    }
}
