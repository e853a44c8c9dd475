package org.mosaik.moderation.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.events.Topic;
import org.mosaik.moderation.Campaigns;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;

class ImportTest {

    private final Moderation moderation = Moderation.shared();
    private final ImportCampaigns imports = moderation.bean(ImportCampaigns.class);

    @TempDir
    private Path folder;

    @Test
    void importsAFolderOnceAndWithoutWhatIsBroken() throws IOException {
        String one = "a-" + Stories.anId();
        String other = "b-" + Stories.anId();
        write("1.yaml", Campaigns.PROBE.replace("id: probe", "id: " + one));
        write("2.yaml", "id: broken\n");
        write("3.yml", Campaigns.PROBE.replace("id: probe", "id: " + other));
        write("4.txt", "no campaign");

        new CampaignFolder(folder.toString(), imports).read();
        awaitAnnounced(one);
        awaitAnnounced(other);

        write("1.yaml", Campaigns.PROBE.replace("id: probe", "id: " + one).replace("Wir proben.", "Wir proben nicht."));
        String last = "c-" + Stories.anId();
        write("3.yml", Campaigns.PROBE.replace("id: probe", "id: " + last));
        new CampaignFolder(folder.toString(), imports).read();
        awaitAnnounced(last);

        await().until(() -> imports.isIdle());
        assertThat(moderation.last(Topic.CAMPAIGNS, one).sentence()).containsEntry("de", "Wir proben.");
        assertThat(moderation.campaigns().find(one).orElseThrow().campaign().sentence())
                .containsEntry("de", "Wir proben.");
        assertThat(moderation.log().table(Topic.CAMPAIGNS)).doesNotContainKey("broken");
    }

    @Test
    void doesWithoutAFolder() {
        new CampaignFolder("", imports).read();
        new CampaignFolder(folder.resolve("nowhere").toString(), imports).read();

        await().until(() -> imports.isIdle());
    }

    private void awaitAnnounced(String id) {
        await().until(() -> moderation.log().table(Topic.CAMPAIGNS).containsKey(id));
    }

    private void write(String name, String yaml) throws IOException {
        Files.write(folder.resolve(name), yaml.getBytes(StandardCharsets.UTF_8));
    }
}
