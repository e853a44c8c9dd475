package org.mosaik.events;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Under which terms a photo may be used; more may come, so that a medium carries the code and not the constant. */
public enum Licence {
    /** All rights reserved: it may be shown with its story and nowhere else. */
    STORY_ONLY("story-only", null),
    CC_BY("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    CC0("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/");

    private final String code;
    private final @Nullable String address;

    Licence(String code, @Nullable String address) {
        this.code = code;
        this.address = address;
    }

    /** As it stands in a medium: the identifier of SPDX where there is one. */
    public String code() {
        return code;
    }

    /** What stands in a file that carries it. */
    public String rights() {
        return address == null ? "All rights reserved" : code;
    }

    /** Where its words can be read, if they are public. */
    public @Nullable String address() {
        return address;
    }

    /** Nothing for a code that this release does not know. */
    public static Optional<Licence> of(@Nullable String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
