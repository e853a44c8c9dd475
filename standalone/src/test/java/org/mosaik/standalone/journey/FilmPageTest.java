package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.mosaik.standalone.demo.DemoContent;
import org.mosaik.standalone.demo.DemoStory;
import org.mosaik.standalone.journey.Town.Told;

/** A film belongs to a story, and nobody where it stands hears of a reader before a click. */
class FilmPageTest {

    private static final String STORY = "Kino ohne Worte";
    private static final String FILM = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";

    private final Town town = Town.running();
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();

    @Test
    void nothingIsRequestedFromElsewhereBeforeAClick() {
        Told told = handedIn();
        until(() -> town.decide(told, "approve", null).status() == 200);
        until(() -> town.storyStatus(told) == 200);
        try (BrowserContext window = Browser.window(360, 780, ColorScheme.LIGHT, "de", true)) {
            window.onRequest(request -> {
                if (!isOurs(request.url())) {
                    elsewhere.add(request.url());
                }
            });
            // The answer does not matter, and no test leaves this machine
            window.route(address -> !isOurs(address), Route::abort);
            Page page = window.newPage();
            page.navigate(town.mosaik.publication("/stories/" + told.id()).toString());
            Locator film = page.locator("section.film");
            film.scrollIntoViewIfNeeded();
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(page.locator("h1").textContent()).isEqualTo(STORY);
            assertThat(film.locator("h2").textContent()).startsWith("Big Buck Bunny");
            assertThat(film.locator("img").getAttribute("alt")).isNotBlank();
            assertThat((int) film.locator("img").evaluate("image => image.naturalWidth"))
                    .isPositive();
            assertThat(elsewhere).isEmpty();
            assertThat(window.cookies()).isEmpty();

            film.locator("a.button").click();
            until(() -> !elsewhere.isEmpty());
            assertThat(elsewhere).containsOnly(FILM);
        }
    }

    /** The story with a film that is there for trying out. */
    private Told handedIn() {
        DemoStory story = DemoContent.stories().stream()
                .filter(one -> STORY.equals(one.fields().get("title")))
                .findFirst()
                .orElseThrow();
        DemoStory.Photo photo = Objects.requireNonNull(story.photo());
        return town.handIn(
                Map.of(
                        "campaign", story.campaign(),
                        "kind", story.kind().name(),
                        "language", story.language(),
                        "fields", story.fields(),
                        "consents", List.of("publish"),
                        "contact", Map.of("language", "de"),
                        "people", Map.of("shown", "NOBODY"),
                        "photos", List.of(Map.of("alt", photo.alt(), "credit", photo.credit(), "film", true)),
                        "film", Objects.requireNonNull(story.film())),
                photo.jpeg());
    }

    private static boolean isOurs(String address) {
        return address.startsWith("http://localhost:") || address.startsWith("data:");
    }
}
