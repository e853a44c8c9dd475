package org.mosaik.moderation.web;

import org.mosaik.moderation.cases.Answer;
import org.mosaik.web.problem.Problem;

/** What a refusal is called outside. */
final class Refusals {

    private Refusals() {}

    static Problem of(Answer refusal) {
        return switch (refusal) {
            case STALE -> Problem.of(412, "case-changed");
            case CLAIMED -> Problem.of(409, "case-claimed");
            case CLAIM_LOST -> Problem.of(409, "claim-lost");
            case WRONG_STATE, NOT_DUE -> Problem.of(409, "case-decided");
            case ALREADY_RELEASED -> Problem.of(409, "case-released");
            case CONSENT_MISSING -> Problem.of(409, "consent-missing");
            case ALT_MISSING -> Problem.of(409, "alt-missing");
            case CONTESTED -> Problem.of(409, "contested");
            case SECOND_EYES -> Problem.of(409, "second-eyes");
            case ONE_BY_ONE -> Problem.of(409, "one-by-one");
            case NOT_YET -> Problem.of(503, "not-yet");
            case UNKNOWN -> Problem.notFound();
            case REASON_MISSING -> Problem.of(422, "reason-missing");
            case QUESTION_MISSING -> Problem.of(422, "question-missing");
            case DONE -> throw new IllegalArgumentException("no refusal");
        };
    }
}
