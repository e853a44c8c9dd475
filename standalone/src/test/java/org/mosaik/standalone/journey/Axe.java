package org.mosaik.standalone.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What keeps people from using a page as it is shown now: the findings of axe, and whether it scrolls sideways. */
final class Axe {

    private Axe() {}

    static List<String> findings(Page page) {
        List<String> findings = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyViolations())
                .analyze()
                .getViolations()) {
            findings.add(rule.getId() + " "
                    + rule.getNodes().stream()
                            .map(node -> node.getHtml())
                            .limit(2)
                            .toList());
        }
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            findings.add("scrolls sideways");
        }
        return findings;
    }

    /** All that is right need not be listed, element by element. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
