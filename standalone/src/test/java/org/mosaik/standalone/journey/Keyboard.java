package org.mosaik.standalone.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Somebody who has a keyboard and nothing else; scripts of the page may be off. */
final class Keyboard {

    private static final int MOST_TABS = 120;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void type(String name, String text) {
        tabTo("[name='" + name + "']");
        page.keyboard().type(text);
    }

    void choose(String name, byte[] picture) {
        tabTo("[name='" + name + "']");
        page.waitForFileChooser(() -> page.keyboard().press("Enter"))
                .setFiles(new FilePayload("bild.jpg", "image/jpeg", picture));
    }

    void open(String details) {
        tabTo(details + " > summary");
        page.keyboard().press("Enter");
    }

    void tick(String input) {
        tabTo(input);
        page.keyboard().press("Space");
    }

    /** A button that leads to another page. */
    void press(String value) {
        tabTo("button[value='" + value + "']");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private void tabTo(String target) {
        Locator there = page.locator(target + ":focus");
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (there.count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("nobody gets to " + target + " by keyboard");
    }
}
