package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Topic;

/** What editors change in a text: its person reads it word by word, and goes on changing the own words. */
class EditedTextTest {

    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

    private final Running service = Running.shared();
    private final Running.Reply taken = service.handed(Story.aStory());

    @Test
    void itsPersonReadsWordByWordWhatWasChangedAndHowToObject() {
        String own = service.content(taken.id()).text(Fields.TITLE).orElseThrow();

        decide(own + " am Abend");

        await().until(() -> page("de").contains("Das hat die Redaktion an Ihrem Text geändert"));
        assertThat(page("de"))
                .contains("<ins><span class=\"hidden\">Neu:</span> am Abend</ins>")
                .contains("Was Sie schreiben, geht vor")
                .doesNotContain("Das hat die Redaktion an Ihren Bildern geändert");
        assertThat(page("de")).contains("value=\"" + own + "\"").doesNotContain("value=\"" + own + " am Abend");
        for (String language : List.of("en", "fr", "tr", "uk", "ar", "de-EINFACH")) {
            assertThat(page(language)).as(language).contains("am Abend</ins>").doesNotContain("??");
        }
    }

    @Test
    void whatWasNotEditedIsNotSaidToBe() {
        decide(service.content(taken.id()).text(Fields.TITLE).orElseThrow());

        await().until(() -> page("de").contains("Ihre Geschichte ist angenommen"));
        assertThat(page("de")).doesNotContain("Das hat die Redaktion an Ihrem Text geändert");
    }

    private String page(String language) {
        return service.get(taken.receipt() + "?lang=" + language).body();
    }

    private void decide(String title) {
        Content content = service.content(taken.id());
        Map<String, FieldValue> fields = new LinkedHashMap<>(content.fields());
        fields.put(Fields.TITLE, new FieldValue.Text(title));
        Decision decision = new Decision(
                taken.id(),
                10,
                1,
                Decision.Outcome.APPROVED,
                ACampaign.ID,
                content.withFields(fields).forReaders(),
                Decision.Release.HELD,
                List.of(),
                List.of(),
                THEN);
        service.log().append(Topic.DECISIONS, decision, Facts.CASE_APPROVED);
    }
}
