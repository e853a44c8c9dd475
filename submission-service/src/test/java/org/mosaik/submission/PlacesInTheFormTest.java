package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Campaign.KnownPlace;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;

/** Places are completed from the campaign's own list: by the browser while it is short, else by the server. */
class PlacesInTheFormTest {

    private static final String VILLAGES = "doerfer";

    private final Running service = Running.shared().knows(ACampaign.knowing(VILLAGES, places(), false));

    private static List<KnownPlace> places() {
        return Stream.concat(
                        Stream.of(
                                new KnownPlace("Neustadt", List.of("Нойштадт"), "Hessen", 50.851, 9.117),
                                new KnownPlace("Neustadt", List.of(), "Holstein", 54.107, 10.816)),
                        IntStream.rangeClosed(1, 290)
                                .mapToObj(i -> new KnownPlace("Oberunterdorf " + i, List.of(), null, 50, 9)))
                .toList();
    }

    @Test
    void theBrowserCompletesFromThePageItself() {
        String page = service.get("/" + VILLAGES).body();

        assertThat(page)
                .contains("list=\"field-fields-place-list\"", "<option value=\"Neustadt (Hessen)\"></option>")
                .contains("<option value=\"Нойштадт\">Neustadt (Hessen)</option>")
                .doesNotContain("fields.place.which");
        assertThat(page.length()).isLessThan(60_000);
        assertThat(service.get("/nachbarn").body()).doesNotContain("<datalist");
    }

    @Test
    void asksWhichPlaceIsMeantAndKeepsTheRest() {
        Running.Reply asked = service.post("/" + VILLAGES, story("Neustadt").with("go", "look"));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("value=\"Der Garten\"", "value=\"Neustadt\"", "name=\"fields.place.which\"")
                .contains(
                        "value=\"Neustadt (Holstein)\"",
                        "value=\"as-typed\"",
                        "Neustadt (Hessen) · Neustadt (Holstein)");

        Running.Reply look = service.post(
                "/" + VILLAGES,
                story("Neustadt")
                        .with("fields.place.which", "Neustadt (Holstein)")
                        .with("go", "look"));
        assertThat(look.body()).contains("So sieht es aus", "Neustadt (Holstein)");

        assertThat(placeOf(story("Neustadt").with("fields.place.which", "Neustadt (Holstein)")))
                .isEqualTo(new FieldValue.Place("Neustadt (Holstein)", 54.1, 10.8));
        assertThat(placeOf(story("Neustadt").with("fields.place.which", "as-typed")))
                .isEqualTo(new FieldValue.Place("Neustadt", null, null));
        assertThat(placeOf(story("нойштадт"))).isEqualTo(new FieldValue.Place("Neustadt (Hessen)", 50.9, 9.1));
        assertThat(placeOf(story("Weitweg").with("fields.place.which", "Neustadt (Holstein)")))
                .isEqualTo(new FieldValue.Place("Weitweg", null, null));
    }

    @Test
    void aProgramSaysWhatItMeans() {
        String asked = "{\"campaign\":\"doerfer\",\"kind\":\"STORY\",\"language\":\"de\",\"consents\":[\"publish\"],"
                + "\"fields\":{\"title\":\"Der Garten\",\"place\":%s}}";

        Running.Reply unclear = service.hand(asked.formatted("\"Neustadt\""));
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.body()).contains("Neustadt (Hessen) · Neustadt (Holstein)");
        assertThat(service.hand(asked.formatted("\"neustadt hessen\"")).status())
                .isEqualTo(202);
        assertThat(service.hand(asked.formatted("{\"name\":\"Neustadt\"}")).status())
                .isEqualTo(202);
    }

    private FieldValue placeOf(Multipart story) {
        Running.Reply sent = service.post("/" + VILLAGES, story);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        String id = sent.header("Location").replaceFirst("/receipt/([^/]+)/.*", "$1");
        return service.content(id).fields().get(Fields.PLACE);
    }

    private static Multipart story(String place) {
        return new Multipart()
                .with("kind", "STORY")
                .with("fields.title", "Der Garten")
                .with("fields.place", place)
                .with("contact.language", "de")
                .with("consents.publish", "true");
    }
}
