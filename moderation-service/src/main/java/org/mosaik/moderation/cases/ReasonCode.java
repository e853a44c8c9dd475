package org.mosaik.moderation.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue of reasons for a rejection; its words stand in the messages as {@code reason.<code>}. */
public enum ReasonCode {
    OFF_TOPIC,
    UNCLEAR,
    PERSONAL_DATA,
    RIGHTS,
    INSULT,
    ADVERTISING,
    DUPLICATE,
    CONSENT,
    QUALITY,
    SAFETY,
    OTHER;

    /** As it stands on the log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that there are. */
    public static List<ReasonCode> all(@Nullable List<String> codes) {
        return codes == null
                ? List.of()
                : codes.stream().flatMap(code -> of(code).stream()).distinct().toList();
    }

    public static Optional<ReasonCode> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
