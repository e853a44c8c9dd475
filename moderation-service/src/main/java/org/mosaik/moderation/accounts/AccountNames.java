package org.mosaik.moderation.accounts;

import java.util.regex.Pattern;

/** What accounts may be called: what can be typed everywhere and stands in addresses as it is. */
public final class AccountNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private AccountNames() {}

    public static boolean fits(String name) {
        return NAME.matcher(name).matches();
    }
}
