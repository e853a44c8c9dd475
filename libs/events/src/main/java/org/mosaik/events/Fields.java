package org.mosaik.events;

/** Keys of fields that every reader understands; a campaign may ask for others beside them. */
public final class Fields {
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String QUOTE = "quote";
    public static final String NAME = "name";
    public static final String AGE = "age";
    public static final String OCCUPATION = "occupation";
    public static final String PLACE = "place";
    public static final String STARTS = "starts";

    private Fields() {}
}
