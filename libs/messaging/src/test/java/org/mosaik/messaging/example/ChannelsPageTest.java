package org.mosaik.messaging.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.messaging.kit.ChannelConformance;

/** What docs/channels.md shows is what is tested here, and as short as it says. */
class ChannelsPageTest {

    private static final int LONGEST = 80;
    private static final String PRINTING = "PrintingChannel";

    private final String page = Listing.read("channels.md");
    private final String listing = Listing.asItIs().text();

    @Test
    void showsTheListingThatIsTested() {
        assertThat(page).contains("```java\n" + listing + "```\n");
    }

    @Test
    void theListingIsShort() {
        List<String> code = listing.lines()
                .map(String::strip)
                .filter(line -> !line.matches("|}|import .*|//.*|/\\*\\*.*"))
                .toList();

        assertThat(code).hasSizeBetween(LONGEST / 2, LONGEST - 1);
        assertThat(listing.lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void theListingHasNoCodeOfOurs() {
        assertThat(listing.lines().filter(line -> line.startsWith("import")))
                .allMatch(line -> line.matches("import (java|org\\.apache\\.kafka|tools\\.jackson)\\..*"));
        assertThat(listing.replace("org.mosaik.delivery.changed.v1", "")).doesNotContain("org.mosaik");
    }

    @Test
    void showsHowItIsStarted() {
        String printing = Listing.read(PRINTING + ".java");

        assertThat(page).contains("```java\n" + printing + "```\n");
        assertThat(Compiled.classes(Map.of(Listing.NAME, listing, PRINTING, printing), PRINTING))
                .hasDeclaredMethods("main");
    }

    @Test
    void namesEveryFactThatGuardsARule() {
        assertThat(Arrays.stream(ChannelConformance.class.getMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(page).contains("`" + fact + "`"));
    }
}
