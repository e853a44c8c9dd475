package org.mosaik.messaging.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mosaik.events.Delivery;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.ChannelUnderTest;
import org.mosaik.messaging.kit.Outside;

/** The listing, compiled as it is; what stands behind its two calls is the outside of the test kit. */
record Listing(String text, String channel) {

    static final Path FOLDER = Path.of("../../docs");
    static final String NAME = "ExampleChannel";

    private static final String OUTSIDE = """
            import org.mosaik.messaging.kit.Outside;
            import tools.jackson.databind.JsonNode;

            public class Tested extends ExampleChannel {
                private final Outside outside;

                public Tested(java.util.Map<String, Object> settings, Outside outside) {
                    super(settings);
                    this.outside = outside;
                }

                @Override
                String post(JsonNode publication) {
                    try {
                        return outside.post(publication.toString());
                    } catch (Outside.NoAnswer silent) {
                        return null;
                    }
                }

                @Override
                boolean delete(String address) {
                    return outside.delete(address);
                }

                @Override
                public void run() throws Exception {
                    super.run();
                }

                public void wakeUp() {
                    consumer.wakeup();
                }
            }
            """;

    static Listing asItIs() {
        return new Listing(read(NAME + ".java"), "example");
    }

    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The same under another name, so that it shares no topic with the sound one, and with something changed. */
    Listing broken(String copy, String sound, String broken) {
        return replaced("\"" + channel + "\"", "\"" + copy + "\"", copy).replaced(sound, broken, copy);
    }

    private Listing replaced(String sound, String broken, String copy) {
        if (text.split(java.util.regex.Pattern.quote(sound), -1).length != 2) {
            throw new IllegalStateException("the listing has not once: " + sound);
        }
        return new Listing(text.replace(sound, broken), copy);
    }

    ChannelUnderTest compiled() {
        Class<?> tested = Compiled.classes(Map.of(NAME, text, "Tested", OUTSIDE), "Tested");
        return new ChannelUnderTest() {

            @Override
            public Topic<Delivery> deliveries() {
                return Topic.deliveries(channel, channel);
            }

            @Override
            public AutoCloseable start(String servers, Outside outside) {
                return RunningListing.start(tested, servers, outside);
            }
        };
    }
}
