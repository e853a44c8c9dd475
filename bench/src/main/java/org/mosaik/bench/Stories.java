package org.mosaik.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.mosaik.standalone.demo.DemoContent;
import tools.jackson.databind.json.JsonMapper;

/** Submissions of one kilobyte, each different. */
final class Stories {

    static final String CAMPAIGN = "das-machen-wir-nrw";

    private static final int BYTES = 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicLong next = new AtomicLong();
    private final String mailDomain;

    /** @param mailDomain of the submitters, who have no address if it is empty */
    Stories(String mailDomain) {
        this.mailDomain = mailDomain;
    }

    String next() {
        long number = next.incrementAndGet();
        String story = write(number, "");
        return write(number, "x".repeat(Math.max(0, BYTES - story.getBytes(StandardCharsets.UTF_8).length)));
    }

    private String write(long number, String filling) {
        Map<String, Object> contact = mailDomain.isEmpty()
                ? Map.of("language", "de")
                : Map.of("language", "de", "email", number + "@" + mailDomain);
        return JSON.writeValueAsString(Map.of(
                "campaign",
                CAMPAIGN,
                "kind",
                "STORY",
                "language",
                "de",
                "fields",
                Map.of("title", "Geschichte " + number, "text", "Es war einmal. " + filling),
                "consents",
                java.util.List.of("publish", "newsletter"),
                "contact",
                contact));
    }

    /** A folder with the campaign that they are for. */
    static Path campaigns(Path scratch) throws java.io.IOException {
        Path folder = Files.createDirectories(scratch.resolve("campaigns"));
        Files.writeString(
                folder.resolve(CAMPAIGN + ".yaml"), DemoContent.campaigns().getOrDefault(CAMPAIGN, ""));
        return folder;
    }
}
