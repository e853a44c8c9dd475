package org.mosaik.submission.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KnownPlace;
import org.mosaik.events.FieldValue;
import org.mosaik.submission.ACampaign;

/** Places are found however people write them, and never guessed. */
class KnownPlacesTest {

    private static final List<KnownPlace> SOME = List.of(
            place("Köln", null, "Cologne", "Кельн", "كولونيا"),
            place("Gießen", null),
            place("Soest", null),
            place("Neustadt", "Hessen"),
            place("Neustadt", "Holstein"));

    @ParameterizedTest
    @CsvSource({
        "köln, Köln",
        "KOELN, Köln",
        "Koln, Köln",
        "cologne, Köln",
        "КЕЛЬН, Köln",
        "كُولونيا, Köln",
        "Giessen, Gießen",
        "soest, Soest",
        "'Neustadt (Hessen)', Neustadt (Hessen)",
        "'neustadt, holstein', Neustadt (Holstein)"
    })
    void findsAPlaceHoweverItIsWritten(String typed, String name) {
        assertThat(read(ACampaign.knowing(SOME, false), Answer.of(typed)))
                .isEqualTo(Read.of(new FieldValue.Place(name, 50.1, 8.7)));
    }

    /** Row 28. */
    @Test
    void knowsAPlaceNoBetterThanTheCampaignMay() {
        Campaign campaign =
                ACampaign.knowing(List.of(new KnownPlace("Hof", List.of(), null, 50.31234, 11.91567)), false);

        assertThat(read(campaign, Answer.of("Hof"))).isEqualTo(Read.of(new FieldValue.Place("Hof", 50.3, 11.9)));
    }

    /** Row 27. */
    @ParameterizedTest
    @CsvSource({"'48.1,11.5; drop'", "48.1", "12345"})
    void aPlaceHasAName(String typed) {
        assertThat(read(ACampaign.knowing(SOME, true), Answer.of(typed)))
                .isEqualTo(Read.wrong("fields.place", "place"));
    }

    @Test
    void asksWhichOfSeveralIsMeant() {
        Campaign campaign = ACampaign.knowing(SOME, false);

        assertThat(read(campaign, Answer.of("neustadt")))
                .isEqualTo(Read.wrong("fields.place", "place-which", "Neustadt (Hessen) · Neustadt (Holstein)"));
        assertThat(KnownPlaces.of(campaign).choices("neustadt"))
                .containsExactly("Neustadt (Hessen)", "Neustadt (Holstein)");
        assertThat(read(campaign, Answer.place("Neustadt", null, null)))
                .isEqualTo(Read.of(new FieldValue.Place("Neustadt", null, null)));
    }

    @Test
    void takesAnyOtherPlaceByNameAloneUnlessTheCampaignSaysNo() {
        assertThat(read(ACampaign.knowing(SOME, false), Answer.of("Kölnisch Wüsten")))
                .isEqualTo(Read.of(new FieldValue.Place("Kölnisch Wüsten", null, null)));
        assertThat(read(ACampaign.knowing(SOME, true), Answer.of("Kölnisch Wüsten")))
                .isEqualTo(Read.wrong("fields.place", "place-unknown"));
        assertThat(read(ACampaign.knowing(SOME, true), Answer.place("Irgendwo", 50.1, 8.7)))
                .isEqualTo(Read.wrong("fields.place", "place-unknown"));
    }

    @Test
    void aLongListIsCompletedByTheServerAndNeverListed() {
        List<KnownPlace> many = IntStream.rangeClosed(1, 301)
                .mapToObj(i -> place(i == 77 ? "Wüstenrot" : "Ort " + i, null))
                .toList();
        Campaign campaign = ACampaign.knowing(many, false);

        assertThat(KnownPlaces.of(campaign).listed()).isEmpty();
        assertThat(KnownPlaces.of(campaign).choices("wuest")).containsExactly("Wüstenrot");
        assertThat(KnownPlaces.of(campaign).choices("ort")).hasSize(8);
        assertThat(KnownPlaces.of(campaign).choices("Wü")).isEmpty();
        assertThat(KnownPlaces.of(ACampaign.knowing(many.subList(0, 300), false))
                        .listed())
                .hasSize(300);
    }

    @Test
    void otherNamesAreListedForAsLongAsThereIsRoom() {
        List<KnownPlace> named = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> place("Ort " + i, null, "Місто " + i))
                .toList();

        assertThat(KnownPlaces.of(ACampaign.knowing(SOME, false)).listed())
                .contains(new KnownPlaces.Suggestion("كولونيا", "Köln"));
        assertThat(KnownPlaces.of(ACampaign.knowing(named, false)).listed())
                .hasSize(200)
                .doesNotContain(new KnownPlaces.Suggestion("Місто 7", "Ort 7"));
    }

    @Test
    void programsAreToldWhichPlacesThereAre() {
        Map<String, Object> schema = CampaignSchema.of(ACampaign.knowing(SOME, true), "de");

        assertThat(schema).containsEntry("x-known-places-only", true);
        assertThat(schema.toString()).contains("Кельн", "examples=[Gießen, Köln, Neustadt (Hessen)");
    }

    private static Read read(Campaign campaign, Answer answer) {
        Campaign.FieldDefinition asked = campaign.kinds().get(0).fields().stream()
                .filter(field -> field.type() == Campaign.FieldType.PLACE)
                .findFirst()
                .orElseThrow();
        return ReadAnswer.read(asked, answer, campaign);
    }

    private static KnownPlace place(String name, @Nullable String region, String... also) {
        return new KnownPlace(name, List.of(also), region, 50.123, 8.678);
    }
}
