package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventsPageTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern ANCHOR = Pattern.compile("]\\(#([^)]+)\\)");

    @Test
    void isWhatTheGeneratorMakes() {
        assertThat(Approved.text(EventsPage.FILE))
                .as("Make it anew: mvn -pl libs/events test -Dtest=ApprovalTest -Dapprove=true")
                .isEqualTo(EventsPage.text());
    }

    @Test
    void leavesNoPlaceUnfilled() {
        assertThat(EventsPage.text()).doesNotContain("{{", "}}");
    }

    @Test
    void linksToFilesThatAreThere() {
        assertThat(LINK.matcher(EventsPage.text()).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Files.exists(EventsPage.FOLDER.resolve(link)))
                        .isTrue());
    }

    @Test
    void linksToHeadingsThatAreThere() {
        String headings = EventsPage.text()
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.joining("\n", "\n", "\n"));

        assertThat(ANCHOR.matcher(EventsPage.text()).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(headings).contains("\n" + anchor + "\n"));
    }
}
