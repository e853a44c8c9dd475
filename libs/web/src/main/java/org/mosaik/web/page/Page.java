package org.mosaik.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself beyond title and content; a controller adds it with {@code model.addAttribute(Page.of("Das machen WIR!"))}.
 *
 * @param site name of the product or campaign, in header and title
 * @param home where the name leads
 * @param description one sentence for search engines and previews
 * @param indexed whether search engines may keep the page
 * @param feed path of the Atom feed
 * @param theme the colours of the whole page
 * @param cards further colours, for elements of the page that carry {@link Theme#name()} as a class
 * @param wide for dense work, over the whole width
 */
public record Page(
        String site,
        String home,
        @Nullable String description,
        boolean indexed,
        @Nullable String feed,
        @Nullable Theme theme,
        List<Theme> cards,
        boolean wide) {

    public Page {
        cards = List.copyOf(cards);
    }

    public static Page of(String site) {
        return new Page(site, "/", null, true, null, null, List.of(), false);
    }

    public Page home(String path) {
        return new Page(site, path, description, indexed, feed, theme, cards, wide);
    }

    public Page described(String sentence) {
        return new Page(site, home, sentence, indexed, feed, theme, cards, wide);
    }

    public Page notIndexed() {
        return new Page(site, home, description, false, feed, theme, cards, wide);
    }

    public Page feed(String path) {
        return new Page(site, home, description, indexed, path, theme, cards, wide);
    }

    public Page colours(Theme whole) {
        return new Page(site, home, description, indexed, feed, whole, cards, wide);
    }

    public Page cards(List<Theme> themes) {
        return new Page(site, home, description, indexed, feed, theme, themes, wide);
    }

    /** For editors: the whole width, and nothing for search engines. */
    public Page asConsole() {
        return new Page(site, home, description, false, feed, theme, cards, true);
    }
}
