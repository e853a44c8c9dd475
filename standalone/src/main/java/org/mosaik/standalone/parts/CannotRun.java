package org.mosaik.standalone.parts;

/** Says in one sentence, for people, why Mosaik or a part of it does not run. */
public final class CannotRun extends RuntimeException {

    public CannotRun(String sentence) {
        super(sentence);
    }

    public CannotRun(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence of a failure: its own where it has one for people, else that of its innermost cause. */
    static String sentence(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotRun || cause instanceof org.mosaik.embedded.CannotStart) {
                return String.valueOf(cause.getMessage());
            }
            innermost = cause;
        }
        String words = innermost.getMessage();
        return words == null
                ? innermost.getClass().getSimpleName()
                : words.lines().findFirst().orElse("").strip();
    }
}
