package org.mosaik.submission;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an editor reads off a sheet that somebody signed, as the form sends it. */
final class SignedSheet {

    static final byte[] SCAN = "%PDF-1.7 von Aylin unterschrieben".getBytes(StandardCharsets.US_ASCII);

    private SignedSheet() {}

    static Multipart signed() {
        return signedWith("", "");
    }

    static Multipart signedWith(String changed, String value) {
        Multipart form = new Multipart();
        List<List<String>> inputs = List.of(
                List.of("language", "de"),
                List.of("consents.publish.1", "site"),
                List.of("behalf.agreed-on", "2026-03-09"));
        inputs.stream()
                .filter(input -> !input.get(0).equals(changed))
                .forEach(input -> form.with(input.get(0), input.get(1)));
        if (changed.equals("behalf.paper")) {
            return value.isEmpty() ? form : form.file("behalf.paper", "x.pdf", value.getBytes(StandardCharsets.UTF_8));
        }
        if (!changed.isEmpty() && !value.isEmpty()) {
            form.with(changed, value);
        }
        return form.file("behalf.paper", "blatt.pdf", SCAN);
    }
}
