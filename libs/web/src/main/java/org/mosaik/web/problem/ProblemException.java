package org.mosaik.web.problem;

/** Ends a request with a {@link Problem}; thrown at the edge, in controllers, once a refusal has been looked at. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.status() + " " + problem.slug(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
