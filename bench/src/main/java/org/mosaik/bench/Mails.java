package org.mosaik.bench;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which mails have arrived for which story, told apart by their Message-ID. */
final class Mails {

    private static final Pattern STORY = Pattern.compile("/(?:stories|receipt)/([0-9a-f-]{36})");
    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");

    private final Map<String, Map<String, Integer>> arrived = new ConcurrentHashMap<>();

    void add(String mail) {
        String whole = mail.replace("=\n", "");
        Matcher story = STORY.matcher(whole);
        Matcher id = ID.matcher(whole);
        if (story.find() && id.find()) {
            arrived.computeIfAbsent(story.group(1), any -> new ConcurrentHashMap<>())
                    .merge(id.group(1), 1, Integer::sum);
        }
    }

    /** Of these stories, how many have so many different mails. */
    long storiesWith(int mails, Set<String> stories) {
        return stories.stream()
                .filter(story -> arrived.getOrDefault(story, Map.of()).size() == mails)
                .count();
    }

    /** How often a mail came again under its own Message-ID. */
    long repeated() {
        return arrived.values().stream()
                .flatMap(mails -> mails.values().stream())
                .mapToLong(times -> times - 1L)
                .sum();
    }
}
