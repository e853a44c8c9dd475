package org.mosaik.standalone.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, without a window. Missing on a developer's machine it is said loudly; in CI it is a failure. */
final class Browser {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final boolean KEEPS_PICTURES = Boolean.getBoolean("screenshots");

    private static com.microsoft.playwright.@Nullable Browser launched;

    private Browser() {}

    static synchronized com.microsoft.playwright.Browser launched() {
        com.microsoft.playwright.Browser browser = launched;
        if (browser == null) {
            require();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            launched = browser;
        }
        return browser;
    }

    private static void require() {
        if (Files.isExecutable(CHROMIUM)) {
            return;
        }
        String missing = "NO CHROMIUM at " + CHROMIUM + ": the browser tests did not run. Install it or set CHROMIUM.";
        if (System.getenv("CI") != null) {
            throw new AssertionError(missing);
        }
        System.err.println("\n*** " + missing + " ***\n");
        Assumptions.abort(missing);
    }

    /** For people to look at, in target/screenshots, where they are asked for: they take a tenth of the time of the tests. */
    static void keepPicture(Page page, String name) {
        if (KEEPS_PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name.replaceAll("[^A-Za-z0-9]+", "-") + ".png")));
        }
    }

    /** A person's own browser window. */
    static BrowserContext window(int width, int height, ColorScheme scheme, String language, boolean script) {
        return launched()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setLocale(language)
                        .setJavaScriptEnabled(script));
    }
}
