package org.mosaik.submission.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Element;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Kind;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;

class ChangesTest {

    private static final List<Person> PEOPLE = List.of(
            new Person(Person.SUBMITTER, Person.Role.SUBMITTER),
            new Person("p1", Person.Role.ADULT).toldOf(),
            new Person("p2", Person.Role.ADULT));

    @ParameterizedTest
    @CsvSource({
        "Wir kochen., wir kochen!, false",
        "Wir kochen., Wir  kochen, false",
        "Wir kochen., Wir kochen nicht., true",
        "Wir sind 12., Wir sind 21., true",
        "Über uns, Uber uns, true",
        "مرحبا بكم, مرحبا بكم., false"
    })
    void tellsAnotherMeaningFromALooseComma(String before, String now, boolean more) {
        assertThat(Changes.between(story(before, "a"), story(now, "a")).isMore())
                .isEqualTo(more);
    }

    @Test
    void asksAgainWhomTheWordsTellOf() {
        Changes changes = Changes.between(story("Wir kochen.", "a"), story("Wir streiten.", "a"));

        assertThat(changes.concern(consent("p1", null))).isTrue();
        assertThat(changes.concern(consent("p2", null))).isFalse();
    }

    @Test
    void asksAgainWhomAnotherPictureShows() {
        Changes changes = Changes.between(story("Wir kochen.", "a"), story("Wir kochen.", "b"));

        assertThat(changes.concern(consent("p2", null))).isTrue();
        assertThat(changes.concern(consent("p1", null))).isFalse();
    }

    @Test
    void anotherFilmIsAnotherPicture() {
        Content one = story("Wir kochen.", "a")
                .withMedia(List.of(Medium.film("film", "Wir", "https://vimeo.com/1", List.of("p2"), null)));
        Content other = one.withMedia(List.of(Medium.film("film", "Wir", "https://vimeo.com/2", List.of("p2"), null)));

        assertThat(Changes.between(one, other).concern(consent("p2", null))).isTrue();
        assertThat(Changes.between(one, one).isMore()).isFalse();
    }

    @Test
    void whichPhotoIsShownForAFilmIsNoOtherPicture() {
        Content one = story("Wir kochen.", "a")
                .withMedia(List.of(Medium.film("film", "Wir", "https://vimeo.com/1", List.of("p2"), null)));
        Content other = one.withMedia(List.of(Medium.film("film", "Uns", "https://vimeo.com/1", List.of("p2"), "a")));

        assertThat(Changes.between(one, other).isMore()).isFalse();
    }

    @Test
    void asksNobodyAboutAPictureThatWent() {
        Content without = story("Wir kochen.", "a").withMedia(List.of());

        assertThat(Changes.between(story("Wir kochen.", "a"), without).concern(consent("p2", null)))
                .isFalse();
    }

    private static Consent consent(String giver, String behalfOf) {
        return new Consent(
                giver, behalfOf, List.of(Element.TEXT), List.of("site"), 1, "publish", 1, "0", "de", Instant.EPOCH);
    }

    private static Content story(String text, String picture) {
        Medium photo = Medium.photo(picture, "Ein Herd", null, List.of(), List.of("p2"));
        return new Content(
                "hof",
                Kind.STORY,
                "de",
                Map.of("text", new FieldValue.Text(text)),
                List.of(photo),
                PEOPLE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
