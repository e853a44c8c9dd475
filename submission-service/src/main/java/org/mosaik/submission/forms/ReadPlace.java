package org.mosaik.submission.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.FieldValue;

/** A place has a name; degrees come with it, from the places that the campaign knows, or not at all, and only as precise as the campaign allows. */
final class ReadPlace {

    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,20}[.,]\\d{1,20}.*");

    private ReadPlace() {}

    static Read read(String field, String name, Answer answer, Campaign campaign) {
        Double latitude = answer.latitude();
        Double longitude = answer.longitude();
        if (DEGREES.matcher(name).matches() || name.codePoints().noneMatch(Character::isLetter)) {
            return Read.wrong(field, "place");
        }
        if ((latitude == null) != (longitude == null) || !within(latitude, 90) || !within(longitude, 180)) {
            return Read.wrong(field, "degrees");
        }
        if (latitude != null && !campaign.takesKnownPlacesOnly()) {
            return Read.of(place(name, latitude, longitude, campaign));
        }
        return known(field, name, answer.asWritten(), campaign);
    }

    private static Read known(String field, String name, boolean asWritten, Campaign campaign) {
        KnownPlaces places = KnownPlaces.of(campaign);
        List<KnownPlaces.Named> found = places.named(name);
        if (found.size() == 1) {
            KnownPlaces.Named place = found.get(0);
            return Read.of(place(place.name(), place.latitude(), place.longitude(), campaign));
        }
        List<String> choices = places.choices(name);
        if (!choices.isEmpty() && (!asWritten || campaign.takesKnownPlacesOnly())) {
            return Read.wrong(field, "place-which", String.join(" · ", choices));
        }
        return campaign.takesKnownPlacesOnly()
                ? Read.wrong(field, "place-unknown")
                : Read.of(new FieldValue.Place(name, null, null));
    }

    private static FieldValue.Place place(
            String name, @Nullable Double latitude, @Nullable Double longitude, Campaign campaign) {
        int decimals = campaign.placeDecimals();
        return new FieldValue.Place(name, rounded(latitude, decimals), rounded(longitude, decimals));
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
