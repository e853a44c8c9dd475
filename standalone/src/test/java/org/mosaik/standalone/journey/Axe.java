package org.mosaik.standalone.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What keeps people from using a page as it is shown now: the findings of axe, and whether it scrolls sideways. */
final class Axe {

    private static final String AXE = axe();

    /** Rules that are broken, each with two of the places: all that is right need neither be listed nor sent here. */
    private static final String FINDINGS = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              const lines = found.violations.map(rule =>
                  rule.id + ' ' + rule.nodes.slice(0, 2).map(node => node.html).join(' '));
              const root = document.documentElement;
              return root.scrollWidth > root.clientWidth ? [...lines, 'scrolls sideways'] : lines;
            }""";

    private Axe() {}

    static List<String> findings(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        List<String> findings = new ArrayList<>();
        ((List<?>) page.evaluate(FINDINGS)).forEach(line -> findings.add(String.valueOf(line)));
        return findings;
    }

    /** As the library has it, which injects it for every look and takes three times as long. */
    private static String axe() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
