package org.mosaik.standalone.architecture.samples.foreign;

/** What belongs to another service. */
public final class Foreign {

    private Foreign() {}

    public static String answer() {
        return "forty-two";
    }
}
