package org.mosaik.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.Choice;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Campaign.PhotoRule;
import org.mosaik.events.Fields;
import org.mosaik.events.FilmLink;
import org.mosaik.events.Kind;

class DemoStoriesTest {

    static List<DemoStory> stories() {
        return DemoContent.stories();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void answersWhatItsCampaignAsks(DemoStory story) {
        KindDefinition asked = asked(story);
        List<String> required = asked.fields().stream()
                .filter(FieldDefinition::required)
                .map(FieldDefinition::key)
                .toList();

        assertThat(story.fields().keySet()).containsAll(required);
        assertThat(asked.fields())
                .extracting(FieldDefinition::key)
                .containsAll(story.fields().keySet());
        asked.fields().forEach(field -> assertFits(field, story.fields().get(field.key())));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void hasADescribedPictureWhereOneIsAskedFor(DemoStory story) {
        DemoStory.Photo photo = story.photo();

        if (asked(story).photo() == PhotoRule.NONE) {
            assertThat(photo).isNull();
        } else {
            assertDescribed(Objects.requireNonNull(photo));
        }
    }

    @Test
    void everyCampaignAndEveryKindHasSomethingToShow() {
        Map<String, Long> counts =
                stories().stream().collect(Collectors.groupingBy(DemoStory::campaign, Collectors.counting()));

        assertThat(counts.keySet()).isEqualTo(DemoContent.campaigns().keySet());
        assertThat(counts.values()).allMatch(count -> count >= 6);
        assertThat(stories()).extracting(DemoStory::kind).containsAll(EnumSet.allOf(Kind.class));
        assertThat(stories()).extracting(DemoStory::language).contains("de", "en");
    }

    @Test
    void noTwoStoriesAreTheSame() {
        assertThat(stories())
                .extracting(story ->
                        story.fields().getOrDefault(Fields.TITLE, story.fields().get(Fields.NAME)))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(stories())
                .extracting(DemoStory::photo)
                .filteredOn(photo -> photo != null)
                .extracting(photo -> photo.motif() + photo.seed())
                .doesNotHaveDuplicates();
    }

    @Test
    void oneLinksToAFilmWhereFilmsAreAskedForAndItsPictureStandsForIt() {
        assertThat(stories())
                .filteredOn(story -> story.film() != null)
                .singleElement()
                .satisfies(story -> {
                    assertThat(asked(story).asksForFilm()).isTrue();
                    assertThat(story.photo()).isNotNull();
                    assertThat(FilmLink.of(Objects.requireNonNull(story.film()).address()))
                            .isPresent();
                });
    }

    private static void assertDescribed(DemoStory.Photo photo) {
        assertThat(photo.alt()).hasSizeBetween(40, 250).endsWith(".");
        assertThat(photo.credit()).isEqualTo("Mosaik-Demo");
        assertThat(DemoPictures.motifs()).contains(photo.motif());
    }

    private static KindDefinition asked(DemoStory story) {
        Campaign campaign = DemoCampaigns.campaign(story.campaign());
        assertThat(campaign.languages()).contains(story.language());
        return campaign.kind(story.kind()).orElseThrow();
    }

    private static void assertFits(FieldDefinition field, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (field.type()) {
            case NUMBER, COUNTER -> assertThat(new BigDecimal(value.toString())).isBetween(field.min(), field.max());
            case DATE -> assertThat(LocalDate.parse((String) value)).isBetween("2026-12-01", "2027-06-30");
            case CHOICE -> assertThat(field.choices()).extracting(Choice::key).contains((String) value);
            case TEXT, LONG_TEXT, PLACE -> {
                String words = (String) value;
                assertThat(words).isNotBlank().isEqualTo(words.strip());
                assertThat(words.codePointCount(0, words.length()))
                        .isLessThanOrEqualTo(Objects.requireNonNull(field.maxLength()));
            }
        }
    }
}
