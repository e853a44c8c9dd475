package org.mosaik.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a record's headers: CloudEvents 1.0, Kafka binary mode.
 *
 * @param fact what caused the snapshot, see {@link Facts}
 * @param format version of the snapshot's making: a release that makes snapshots differently repeats them with the
 *     same revision and a higher format
 * @param traceparent W3C trace context
 */
public record Envelope(
        String source,
        String fact,
        String subject,
        long revision,
        int format,
        Instant time,
        @Nullable String traceparent) {

    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String FORMAT = "ce_format";
    public static final String TIME = "ce_time";
    public static final String TRACEPARENT = "traceparent";

    private static final Pattern TYPE_FORM = Pattern.compile("org\\.mosaik\\.([a-z0-9.-]+)\\.v(\\d{1,4})");

    /** Every header that crosses a service boundary; nothing else does. */
    public Map<String, byte[]> headers(Topic<?> topic) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", subject + ":" + revision);
        headers.put(SOURCE, source);
        headers.put(TYPE, "org.mosaik." + fact + ".v" + Topic.MAJOR);
        headers.put("ce_subject", subject);
        headers.put(TIME, time.toString());
        headers.put("ce_dataschema", "/schemas/" + topic.noun() + "/" + Topic.MAJOR);
        headers.put(FORMAT, Integer.toString(format));
        headers.put("content-type", "application/json");
        if (traceparent != null) {
            headers.put(TRACEPARENT, traceparent);
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        headers.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** The major version in a record's type; that of this release if the type is missing or of another make. */
    public static int major(@Nullable String type) {
        Matcher form = TYPE_FORM.matcher(type == null ? "" : type);
        return form.matches() ? Integer.parseInt(form.group(2)) : Topic.MAJOR;
    }

    /** A missing or garbled format counts as the first one. */
    public static int format(@Nullable String header) {
        return header != null && header.matches("\\d{1,6}") ? Integer.parseInt(header) : 1;
    }
}
