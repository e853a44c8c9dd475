package org.mosaik.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lists, shows and replays what a service could not read: what {@code ./mosaik dead} runs. */
public final class DeadLettersApplication {

    private static final String USAGE = """
            mosaik dead list   SERVICE [--port-offset N]
            mosaik dead show   SERVICE TOPIC KEY [--port-offset N]
            mosaik dead replay SERVICE TOPIC KEY [--port-offset N]
            """;

    private DeadLettersApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> words, PrintStream out) throws InterruptedException {
        int offset = 0;
        int at = words.indexOf("--port-offset");
        List<String> rest = words;
        if (at >= 0 && at == words.size() - 2 && words.get(at + 1).matches("\\d{1,5}")) {
            offset = Integer.parseInt(words.get(at + 1));
            rest = words.subList(0, at);
        }
        HttpRequest request = rest.size() < 2 ? null : request(rest, new Ports(offset));
        if (request == null) {
            out.print(USAGE);
            return 2;
        }
        return ask(request, rest.get(1), out);
    }

    private static @Nullable HttpRequest request(List<String> words, Ports ports) {
        PartName service = PartName.services()
                .filter(one -> one.word().equals(words.get(1)))
                .findFirst()
                .orElse(null);
        if (service == null) {
            return null;
        }
        String base = "http://" + Ports.HOST + ":" + ports.second(service) + "/actuator/dead";
        String action = words.get(0);
        if (action.equals("list") && words.size() == 2) {
            return HttpRequest.newBuilder(URI.create(base)).build();
        }
        if (words.size() != 4 || !(action.equals("show") || action.equals("replay"))) {
            return null;
        }
        HttpRequest.Builder one =
                HttpRequest.newBuilder(URI.create(base + "/" + encoded(words.get(2)) + "/" + encoded(words.get(3))));
        return action.equals("show")
                ? one.build()
                : one.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static int ask(HttpRequest request, String service, PrintStream out) throws InterruptedException {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 404) {
                out.println("There is no such dead letter.");
                return 1;
            }
            out.println(pretty(answer.body()));
            return answer.statusCode() < 300 ? 0 : 1;
        } catch (ConnectException away) {
            out.println("The " + service + " service does not run here.");
        } catch (IOException broken) {
            out.println("The " + service + " service does not answer.");
        }
        return 1;
    }

    private static String pretty(String body) {
        try {
            JsonMapper json = JsonMapper.builder().build();
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(body));
        } catch (JacksonException plain) {
            return body;
        }
    }
}
