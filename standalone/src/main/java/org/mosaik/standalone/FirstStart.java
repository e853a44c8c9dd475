package org.mosaik.standalone;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.mosaik.moderation.campaigns.ImportCampaigns;
import org.mosaik.standalone.demo.DemoContent;
import org.mosaik.standalone.demo.DemoProgress;
import org.mosaik.standalone.demo.LoadDemo;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.ServicePart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills a new installation with campaigns and stories for trying out, once, while it is already in use. */
final class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final boolean empty;
    private final Mosaik mosaik;
    private final Accounts accounts;
    private final DemoProgress progress;
    private final Consumer<String> say;

    private FirstStart(boolean empty, Mosaik mosaik, Accounts accounts, Consumer<String> say) {
        this.empty = empty;
        this.mosaik = mosaik;
        this.accounts = accounts;
        this.progress = new DemoProgress(mosaik.data().in("demo.progress"));
        this.say = say;
    }

    static FirstStart of(Options options, Mosaik mosaik, Accounts accounts, Consumer<String> say) {
        return new FirstStart(options.empty(), mosaik, accounts, say);
    }

    void begin() {
        ServicePart moderation = mosaik.service(PartName.MODERATION).orElse(null);
        if (moderation == null || mosaik.service(PartName.SUBMISSION).isEmpty() || progress.isComplete()) {
            return;
        }
        if (empty) {
            // or a later start would put invented stories among real ones
            progress.complete();
            return;
        }
        Thread loader = new Thread(() -> load(moderation), "first start");
        loader.setDaemon(true);
        loader.start();
    }

    private void load(ServicePart moderation) {
        try {
            ImportCampaigns campaigns = moderation.context().orElseThrow().getBean(ImportCampaigns.class);
            DemoContent.campaigns()
                    .forEach((id, yaml) -> campaigns.from(
                            id + ".yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
            URI submission = URI.create(mosaik.ports().url(PartName.SUBMISSION));
            URI editors = URI.create(mosaik.ports().url(PartName.MODERATION));
            int loaded = new LoadDemo(submission, editors, accounts.token(), progress).load();
            say.accept("The stories for trying out are loaded: " + loaded + ".");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("the stories for trying out are not loaded", failure);
            say.accept("Not all stories for trying out could be loaded; the next start goes on with them.");
        }
    }
}
