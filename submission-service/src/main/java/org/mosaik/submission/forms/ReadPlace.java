package org.mosaik.submission.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.FieldValue;

/** A place has a name; degrees come with it or not at all, and only as precise as the campaign allows. */
final class ReadPlace {

    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,20}[.,]\\d{1,20}.*");

    private ReadPlace() {}

    static Read read(String field, String name, Answer answer, int decimals) {
        Double latitude = answer.latitude();
        Double longitude = answer.longitude();
        if (DEGREES.matcher(name).matches() || name.codePoints().noneMatch(Character::isLetter)) {
            return Read.wrong(field, "place");
        }
        if ((latitude == null) != (longitude == null) || !within(latitude, 90) || !within(longitude, 180)) {
            return Read.wrong(field, "degrees");
        }
        return Read.of(new FieldValue.Place(name, rounded(latitude, decimals), rounded(longitude, decimals)));
    }

    private static boolean within(@Nullable Double degrees, int most) {
        return degrees == null || Math.abs(degrees) <= most;
    }

    private static @Nullable Double rounded(@Nullable Double degrees, int decimals) {
        return degrees == null
                ? null
                : BigDecimal.valueOf(degrees)
                        .setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN)
                        .doubleValue();
    }
}
