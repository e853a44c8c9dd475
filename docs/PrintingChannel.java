import java.util.*;
import org.apache.kafka.clients.admin.*;
import tools.jackson.databind.JsonNode;

/** Posts to the terminal. */
public class PrintingChannel extends ExampleChannel {

    PrintingChannel(Map<String, Object> settings) {
        super(settings);
    }

    @Override
    String post(JsonNode publication) {
        System.out.println("post   " + publication.path("address").stringValue());
        return publication.path("address").stringValue() + "#" + CHANNEL;
    }

    @Override
    boolean delete(String address) {
        System.out.println("delete " + address);
        return true;
    }

    public static void main(String[] servers) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers[0]);
        try (Admin admin = Admin.create(settings)) {
            if (!admin.listTopics().names().get().contains(OWN)) {
                NewTopic topic = new NewTopic(OWN, 12, (short) -1).configs(Map.of("cleanup.policy", "compact"));
                admin.createTopics(List.of(topic)).all().get();
            }
        }
        new PrintingChannel(settings).run();
    }
}
