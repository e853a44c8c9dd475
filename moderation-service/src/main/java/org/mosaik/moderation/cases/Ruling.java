package org.mosaik.moderation.cases;

/**
 * What became of an action on a case.
 *
 * @param revision that the case has now
 */
public record Ruling(Answer answer, long revision) {

    public boolean isDone() {
        return answer == Answer.DONE;
    }
}
