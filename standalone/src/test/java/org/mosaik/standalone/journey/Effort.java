package org.mosaik.standalone.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What something costs a person in a browser: how often it clicks, and how many pages it waits for. */
final class Effort {

    private final Page page;
    private int clicks;
    private int loads;

    Effort(Page page) {
        this.page = page;
        page.onDOMContentLoaded(loaded -> loads++);
    }

    Page page() {
        return page;
    }

    /** From here on. */
    void begin() {
        page.waitForLoadState();
        page.title();
        clicks = 0;
        loads = 0;
    }

    void open(String address) {
        page.navigate(address);
    }

    void tick(String box) {
        page.locator(box).check();
        clicks++;
    }

    void press(Locator button) {
        button.first().click();
        page.waitForLoadState();
        clicks++;
    }

    void press(String button) {
        press(page.locator(button));
    }

    int clicks() {
        return clicks;
    }

    int loads() {
        return loads;
    }
}
