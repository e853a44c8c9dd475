package org.mosaik.submission.forms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mosaik.events.FieldValue;

/** An address of a page that people can open; who leaves out {@code https://} means it. */
final class ReadLink {

    static final int LONGEST = 2_000;

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private ReadLink() {}

    static Read read(String field, String text) {
        try {
            URI address = new URI(SCHEME.matcher(text).matches() ? text : "https://" + text);
            String host = address.getHost();
            boolean leadsToAPage =
                    SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                            && host != null
                            && host.indexOf('.') > 0
                            && address.getRawUserInfo() == null;
            return leadsToAPage ? Read.of(new FieldValue.Link(address.toASCIIString())) : Read.wrong(field, "link");
        } catch (URISyntaxException none) {
            return Read.wrong(field, "link");
        }
    }
}
