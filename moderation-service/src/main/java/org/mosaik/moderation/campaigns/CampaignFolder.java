package org.mosaik.moderation.campaigns;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the campaign files of {@code mosaik.campaigns.folder} at start; one that is invalid does not stop the others. */
@Component
class CampaignFolder {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignFolder.class);

    private final String folder;
    private final ImportCampaigns imports;

    CampaignFolder(@Value("${mosaik.campaigns.folder:}") String folder, ImportCampaigns imports) {
        this.folder = folder;
        this.imports = imports;
    }

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        if (folder.isBlank()) {
            return;
        }
        for (Path file : files(Path.of(folder))) {
            try (InputStream yaml = Files.newInputStream(file)) {
                imports.from(file.getFileName().toString(), yaml);
            } catch (InvalidCampaign invalid) {
                LOG.error("campaign not imported: {}", invalid.getMessage());
            } catch (IOException unreadable) {
                LOG.error("campaign not imported: {} cannot be read", file.getFileName());
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".+\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.error("no campaigns imported: mosaik.campaigns.folder cannot be read");
            return List.of();
        }
    }
}
