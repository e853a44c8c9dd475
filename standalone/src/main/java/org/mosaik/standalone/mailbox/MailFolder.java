package org.mosaik.standalone.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One file for each mail, named after the microsecond at which it came; the folder itself is the mailbox. */
public final class MailFolder {

    private static final Pattern ID = Pattern.compile("\\d{16}");
    private static final String ENDING = ".eml";

    /** Writes a mail to where it is told. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path path;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    public MailFolder(Path path, Clock clock) {
        this.path = path;
        this.clock = clock;
    }

    /** Returns once the mail is on disk, whole. */
    void keep(Content mail) throws IOException {
        Files.createDirectories(path);
        Path draft = Files.createTempFile(path, "mail", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                mail.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(draft, file(nextId()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private String nextId() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        return String.format("%016d", last.updateAndGet(before -> Math.max(before + 1, now)));
    }

    /** The newest first. */
    public List<Mail> newest(int most) throws IOException {
        List<Mail> mails = new ArrayList<>();
        for (String id : newestIds(most)) {
            mails.add(read(id));
        }
        return mails;
    }

    private List<String> newestIds(int most) throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(id -> ID.matcher(id).matches())
                    .sorted(Comparator.reverseOrder())
                    .limit(most)
                    .toList();
        }
    }

    Optional<Mail> find(String id) throws IOException {
        return ID.matcher(id).matches() && Files.exists(file(id)) ? Optional.of(read(id)) : Optional.empty();
    }

    private Mail read(String id) throws IOException {
        try (InputStream bytes = Files.newInputStream(file(id))) {
            return ReadMail.read(id, Instant.EPOCH.plus(Long.parseLong(id), ChronoUnit.MICROS), bytes);
        }
    }

    private Path file(String id) {
        return path.resolve(id + ENDING);
    }
}
