package org.mosaik.bench;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.mosaik.standalone.parts.PartName;

/** How many pages a second readers get when the wall is large, beside a server that only hands out the same bytes. */
@SuppressWarnings("try") // what is only there to be ended
final class Reads implements Workload {

    private static final int LIMIT_PORT = 14_995;
    private static final int POPULAR = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("wall", "/" + Stories.CAMPAIGN);
        PAGES.put("story, one of a hundred", "/stories/{popular}");
        PAGES.put("story, each time another", "/stories/{id}");
        PAGES.put("list of the API", "/api/stories?campaign=" + Stories.CAMPAIGN);
        PAGES.put("story of the API, each time another", "/api/stories/{id}");
    }

    private final int stories;
    private final AtomicInteger next = new AtomicInteger();

    Reads(int stories) {
        this.stories = stories;
    }

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("reads");
        Archive.fill(bench, data, archive -> archive.writePublicStories(stories));
        SideBySide measured = new SideBySide(bench);
        try (Product running = Product.startUnready(bench, data, PartName.PUBLICATION)) {
            Await.until(PATIENCE, () -> Http.status(Product.health(PartName.PUBLICATION)) == 200);
            Path pages = keepPages(bench);
            try (Jvm bare = Jvm.start(
                    bench.scratch().resolve("pages.log"),
                    BytesApplication.class,
                    String.valueOf(LIMIT_PORT),
                    pages.toString())) {
                Await.until(Duration.ofSeconds(30), () -> Http.status(limit("wall")) == 200 || !bare.isAlive());
                for (int round = 0; round < bench.rounds(); round++) {
                    for (String page : PAGES.keySet()) {
                        measured.measure(round, page, () -> Http.get(address(page)), () -> Http.get(limit(page)));
                    }
                }
            }
        }
        return measured.section(
                "Reading",
                Section.number(stories)
                        + " public stories in one campaign, nothing new coming in. Wall, list and the stories of the day are"
                        + " rendered once for all who ask within two seconds; a story that nobody else asks for is"
                        + " rendered for itself. The limit is Undertow with one such page in memory.",
                "page",
                "3,000/s, 20 ms");
    }

    /** One of each, for the server that only hands them out. */
    private Path keepPages(Bench bench) throws Exception {
        Path folder = Files.createDirectories(bench.scratch().resolve("pages"));
        for (String page : PAGES.keySet()) {
            HttpResponse<String> answer = Http.send(Http.get(address(page)));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode());
            }
            Files.writeString(folder.resolve(fileName(page)), answer.body());
        }
        return folder;
    }

    private URI address(String page) {
        String path = PAGES.getOrDefault(page, "/");
        // every story in turn, far from the one before
        int number = (int) (next.getAndIncrement() * 7919L % stories);
        return Product.at(
                PartName.PUBLICATION,
                path.replace("{id}", Archive.id(number)).replace("{popular}", Archive.id(number % POPULAR)));
    }

    private static URI limit(String page) {
        return URI.create("http://127.0.0.1:" + LIMIT_PORT + "/" + fileName(page));
    }

    private static String fileName(String page) {
        return page.replaceAll("[ ,]+", "-");
    }
}
