package org.mosaik.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Approves what this release writes: {@code mvn -pl libs/events test -Dtest=ApprovalTest -Dapprove=true}. A schema that
 * differs from the newest one becomes the next minor version; files that are there stay as they are.
 */
@EnabledIfSystemProperty(named = "approve", matches = "true")
class ApprovalTest {

    @Test
    void writesWhatIsNotThereYetAndThenThePage() throws IOException {
        for (Class<? extends Snapshot> type : Sample.types()) {
            approve(type, Sample.noun(type));
        }
        Files.createDirectories(EventsPage.FOLDER);
        Files.writeString(EventsPage.FILE, EventsPage.text());
    }

    private static void approve(Class<? extends Snapshot> type, String noun) throws IOException {
        String schema = Approved.pretty(Schemas.of(type));
        int newest = Approved.newest(noun);
        boolean same =
                newest >= 0 && Approved.text(Approved.schemaFile(noun, newest)).equals(schema);
        int minor = same ? newest : newest + 1;
        writeNew(Approved.schemaFile(noun, minor), schema);
        for (Sample sample : Samples.all()) {
            if (sample.noun().equals(noun)) {
                writeNew(Approved.sampleFile(noun, minor, sample.name()), Approved.pretty(sample.snapshot()));
            }
        }
    }

    private static void writeNew(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }
}
