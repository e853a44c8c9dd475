package org.mosaik.standalone.journey;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mosaik.standalone.demo.DemoContent;

/** What a town is set up with, and what a program sends it. */
final class TownFiles {

    private TownFiles() {}

    /** A folder with the demo's campaigns. */
    static Path campaigns() throws IOException {
        Path folder = Files.createTempDirectory("mosaik-campaigns");
        for (Map.Entry<String, String> campaign : DemoContent.campaigns().entrySet()) {
            Files.writeString(folder.resolve(campaign.getKey() + ".yaml"), campaign.getValue());
        }
        return folder;
    }

    /** A story with a photo. */
    static BodyPublisher multipart(String story, byte[] photo) {
        String head =
                "--grenze\r\nContent-Disposition: form-data; name=\"submission\"\r\nContent-Type: application/json\r\n\r\n"
                        + story
                        + "\r\n--grenze\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"../../x.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(photo),
                BodyPublishers.ofString("\r\n--grenze--\r\n"));
    }
}
