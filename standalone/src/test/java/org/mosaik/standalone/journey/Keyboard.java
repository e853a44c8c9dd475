package org.mosaik.standalone.journey;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.Predicate;

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

    /** Sends what was typed; a busy browser may let the key fall, and then people press it again. */
    void enter(Predicate<String> address) {
        for (int presses = 1; ; presses++) {
            page.keyboard().press("Enter");
            try {
                page.waitForURL(address, new Page.WaitForURLOptions().setTimeout(15_000));
                return;
            } catch (TimeoutError notThere) {
                if (presses == 3) {
                    throw notThere;
                }
            }
        }
    }

    void choose(String name, byte[] picture) {
        tabTo("[name='" + name + "']");
        chooser(3).setFiles(new FilePayload("bild.jpg", "image/jpeg", picture));
    }

    /** A browser on a busy machine may take a key for one that was pressed too long ago; then people press it again. */
    private FileChooser chooser(int presses) {
        try {
            return page.waitForFileChooser(
                    new Page.WaitForFileChooserOptions().setTimeout(10_000),
                    () -> page.keyboard().press("Space"));
        } catch (TimeoutError nothingOpened) {
            if (presses == 1) {
                throw nothingOpened;
            }
            return chooser(presses - 1);
        }
    }

    void open(String details) {
        tabTo(details + " > summary");
        page.keyboard().press("Enter");
    }

    /** One of several: a tab leads to them, the arrows from one to the next. */
    void pick(String name, String value) {
        tabTo("[name='" + name + "']");
        page.keyboard().press("Space");
        Locator picked = page.locator("[name='" + name + "'][value='" + value + "']:checked");
        for (int presses = 0; picked.count() == 0 && presses < MOST_TABS; presses++) {
            page.keyboard().press("ArrowDown");
        }
    }

    void tick(String input) {
        tabTo(input);
        page.keyboard().press("Space");
    }

    /** A button that leads to another page. */
    void press(String value) {
        tabTo("button[value='" + value + "']");
        page.evaluate("window.before = true");
        page.keyboard().press("Enter");
        Town.until(this::isAnotherPage);
        page.waitForLoadState();
    }

    private boolean isAnotherPage() {
        try {
            return page.evaluate("window.before || null") == null;
        } catch (PlaywrightException betweenTwoPages) {
            return false;
        }
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
