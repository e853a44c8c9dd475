package org.mosaik.standalone.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be started, with the ports of an installation without an offset: the one for people first. */
public enum PartName {
    BROKER(9092),
    STORE(27017),
    MAILBOX(8025, 2525),
    CONTROL(8090),
    PUBLICATION(8080, 9080),
    SUBMISSION(8081, 9081),
    MODERATION(8082, 9082),
    NOTIFICATION(8083, 9083);

    private final int port;
    private final int secondPort;

    PartName(int port) {
        this(port, 0);
    }

    PartName(int port, int secondPort) {
        this.port = port;
        this.secondPort = secondPort;
    }

    List<Integer> ports() {
        return secondPort == 0 ? List.of(port) : List.of(port, secondPort);
    }

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PartName> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    public static Stream<PartName> services() {
        return Stream.of(PUBLICATION, SUBMISSION, MODERATION, NOTIFICATION);
    }
}
