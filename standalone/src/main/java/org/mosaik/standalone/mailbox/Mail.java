package org.mosaik.standalone.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was received.
 *
 * @param from the sender's address
 * @param to the addresses of those it was sent to
 * @param text null if the mail has no plain text
 * @param html null if the mail has no HTML
 * @param headers by name as it was sent, each with all its values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mail(
        String id,
        String from,
        List<String> to,
        String subject,
        Instant receivedAt,
        @Nullable String text,
        @Nullable String html,
        Map<String, List<String>> headers) {}
