package org.mosaik.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in one field of a story, typed as the campaign asked for it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FieldValue.Text.class, name = "text"),
    @JsonSubTypes.Type(value = FieldValue.Numeric.class, name = "number"),
    @JsonSubTypes.Type(value = FieldValue.Date.class, name = "date"),
    @JsonSubTypes.Type(value = FieldValue.Place.class, name = "place"),
    @JsonSubTypes.Type(value = FieldValue.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = FieldValue.Several.class, name = "several"),
    @JsonSubTypes.Type(value = FieldValue.NamedPerson.class, name = "person"),
    @JsonSubTypes.Type(value = FieldValue.Link.class, name = "link"),
    @JsonSubTypes.Type(value = FieldValue.Counter.class, name = "counter")
})
public sealed interface FieldValue {

    /** Words, NFC, without control characters but line breaks. */
    record Text(String value) implements FieldValue {}

    /** A number without a unit, for instance an age in years. */
    record Numeric(BigDecimal value) implements FieldValue {}

    /** A day, and the time on it in the campaign's own zone if there is one. */
    record Date(LocalDate date, @Nullable LocalTime time) implements FieldValue {}

    /** A place by name; degrees (WGS 84) only as precise as the campaign allows. */
    record Place(
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude) implements FieldValue {}

    /** The key of one of the choices that the campaign offers. */
    record Choice(String key) implements FieldValue {}

    /** The keys of some of the choices that the campaign offers, in its order. */
    record Several(List<String> keys) implements FieldValue {
        public Several {
            keys = Lists.copy(keys);
        }
    }

    /** Somebody whom readers may turn to, with what they are to the thing, for instance its contact. */
    record NamedPerson(String name, @Nullable String role) implements FieldValue {}

    /** A page elsewhere, by its whole address (http or https). */
    record Link(String address) implements FieldValue {}

    /** A figure that is summed over all stories of a campaign, for instance jobs. */
    record Counter(long value) implements FieldValue {}
}
