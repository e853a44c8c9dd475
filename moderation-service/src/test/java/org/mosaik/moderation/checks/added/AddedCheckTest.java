package org.mosaik.moderation.checks.added;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.checks.Earlier;
import org.mosaik.moderation.checks.LookAtStories;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What CONTRIBUTING says about adding a check is all there is to do. */
class AddedCheckTest {

    private static final Path LISTING = Path.of("src/test/java/org/mosaik/moderation/checks/added/RaffleTickets.java");
    private static final Path DOCUMENT = Path.of("../CONTRIBUTING.md");

    private final Content story = Stories.content(
            Map.of(Fields.TEXT, new FieldValue.Text("Ich habe Los 4711 und Telefon 0203 1234567.")), List.of("site"));

    private static AnnotationConfigApplicationContext service() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Earlier.class, () -> (mark, id) -> Stream.empty());
        context.scan("org.mosaik.moderation.checks");
        context.refresh();
        return context;
    }

    @Test
    void aBeanThatIsACheckIsPickedUpBesideThoseOfTheHouse() {
        try (AnnotationConfigApplicationContext context = service()) {
            List<Finding> findings = context.getBean(LookAtStories.class)
                    .at("a", story, List.of())
                    .findings();

            assertThat(findings)
                    .contains(new Finding("raffle-ticket", Fields.TEXT, 9, 17))
                    .extracting(Finding::code)
                    .contains("phone");
        }
    }

    @Test
    void theDocumentShowsItAsItIsCompiled() throws IOException {
        String listing = Files.readString(LISTING);
        String type = listing.substring(listing.indexOf("/** Numbers")).strip();

        assertThat(Files.readString(DOCUMENT)).contains("```java\n" + type + "\n```");
    }
}
