package org.mosaik.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.mosaik.standalone.backup.Backup;
import org.mosaik.standalone.backup.Restore;
import org.mosaik.standalone.parts.CannotRun;
import org.mosaik.standalone.parts.PartName;

/** Backs the data folder up and restores it: what {@code ./mosaik backup} and {@code ./mosaik restore} run. */
public final class BackupApplication {

    private static final String USAGE = """
            mosaik backup  FILE [--data DIR]
            mosaik restore FILE [--data DIR] [--replace] [--keep-log]
              --replace    puts what is in the data folder aside; nothing is deleted
              --keep-log   keeps the log that is there, so that the rest catches up with what happened since
            """;

    private static final long MEBIBYTE = 1024L * 1024;

    private BackupApplication() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> arguments, PrintStream out) {
        List<String> words = new ArrayList<>(arguments);
        boolean replace = words.remove("--replace");
        boolean keepLog = words.remove("--keep-log");
        Path data = data(words);
        boolean isPlain = words.size() == 2 && !words.get(1).startsWith("-");
        boolean backsUp = isPlain && words.get(0).equals("backup") && !replace && !keepLog;
        boolean restores = isPlain && words.get(0).equals("restore");
        if (!backsUp && !restores) {
            out.print(USAGE);
            return 2;
        }
        Path file = Path.of(words.get(1)).toAbsolutePath().normalize();
        try {
            out.println(backsUp ? backUp(data, file) : restore(data, file, replace, keepLog));
            return 0;
        } catch (CannotRun refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    private static Path data(List<String> words) {
        int at = words.indexOf("--data");
        if (at < 0 || at + 1 >= words.size()) {
            return Options.standardData();
        }
        words.remove(at);
        return Path.of(words.remove(at));
    }

    private static String backUp(Path data, Path file) {
        if (!Files.isDirectory(data)) {
            throw new CannotRun("There is no data folder " + data + ".");
        }
        try (DataFolder folder = claim(data, 0)) {
            Backup.Made made = Backup.of(folder.path(), file, Clock.systemUTC());
            return "Backed up " + made.files() + " files (" + (made.bytes() / MEBIBYTE + 1) + " MiB) to " + file
                    + ". It holds keys and addresses: keep it as you keep them.";
        }
    }

    private static String restore(Path data, Path file, boolean replace, boolean keepLog) {
        try (DataFolder folder = claim(data, DataFolder.NEEDED_BYTES)) {
            Restore.Restored done = Restore.into(folder.path(), file, replace, keepLog, Clock.systemUTC());
            String before = done.before() == null ? "" : " What was there lies in " + done.before() + ".";
            return "Restored the backup of " + done.made() + " into " + folder.path() + "." + before;
        }
    }

    /** All of it, so that nobody works in any part. */
    private static DataFolder claim(Path data, long neededBytes) {
        try {
            Path place = Files.exists(data)
                    ? data.toRealPath()
                    : data.toAbsolutePath().normalize();
            return DataFolder.claim(place, List.of(PartName.values()), neededBytes);
        } catch (IOException unreadable) {
            throw new CannotRun("The data folder " + data + " cannot be read.", unreadable);
        }
    }
}
