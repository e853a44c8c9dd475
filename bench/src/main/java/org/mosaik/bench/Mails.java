package org.mosaik.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which mails have arrived for which story, told apart by their Message-ID. */
final class Mails {

    private static final Pattern STORY = Pattern.compile("/(?:stories|receipt)/([0-9a-f-]{36})");
    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");

    /** What was handed over may still wait to be noted for so long. */
    private static final Duration NOT_YET_NOTED = Duration.ofSeconds(5);

    /** While something was killed and started again. */
    record Cut(Instant from, Instant to) {
        boolean meets(Instant handedOver) {
            return !handedOver.isBefore(from.minus(NOT_YET_NOTED)) && !handedOver.isAfter(to);
        }
    }

    private final InstantSource clock;

    /** When which mail came, by the story that it is about and its Message-ID. */
    private final Map<String, Map<String, List<Instant>>> arrived = new ConcurrentHashMap<>();

    Mails(InstantSource clock) {
        this.clock = clock;
    }

    void add(String mail) {
        String whole = mail.replace("=\n", "");
        Matcher story = STORY.matcher(whole);
        Matcher id = ID.matcher(whole);
        if (story.find() && id.find()) {
            arrived.computeIfAbsent(story.group(1), any -> new ConcurrentHashMap<>())
                    .computeIfAbsent(id.group(1), any -> new CopyOnWriteArrayList<>())
                    .add(clock.instant());
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
        return times().mapToLong(times -> times.size() - 1L).sum();
    }

    /** How often a mail came again although nothing was killed when it had come before; a kill excuses a mail once. */
    long repeatedWithout(List<Cut> cuts) {
        return times().mapToLong(times -> repeatedWithout(times, cuts)).sum();
    }

    private static long repeatedWithout(List<Instant> times, List<Cut> cuts) {
        List<Cut> excuses = new ArrayList<>(cuts);
        return times.subList(0, times.size() - 1).stream()
                .filter(time -> excuses.stream()
                        .filter(cut -> cut.meets(time))
                        .findFirst()
                        .filter(excuses::remove)
                        .isEmpty())
                .count();
    }

    private Stream<List<Instant>> times() {
        return arrived.values().stream().flatMap(mails -> mails.values().stream());
    }
}
