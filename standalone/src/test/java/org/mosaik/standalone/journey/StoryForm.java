package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** What a person presses in the form on a phone, where it goes step by step. */
final class StoryForm {

    private StoryForm() {}

    static void next(Page page) {
        page.locator(".form-step.current button[value=next]").click();
    }

    /** From the last step. */
    static void look(Page page) {
        page.locator(".form-step.current button[value=look]").click();
        page.locator("button[value=send]").waitFor();
    }

    /** From the preview to the receipt, whose address is returned. */
    static String send(Page page) {
        page.locator("button[value=send]").click();
        assertThat(page.url()).as(page.content()).contains("/receipt/");
        return page.url().replaceFirst("\\?.*", "");
    }

    static String step(Page page) {
        return page.locator("input[name=step]").getAttribute("value");
    }
}
