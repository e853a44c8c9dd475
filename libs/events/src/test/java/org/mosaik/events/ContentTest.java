package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @ParameterizedTest
    @ValueSource(strings = {Fields.TITLE, Fields.QUOTE, Fields.NAME, Fields.TEXT})
    void isRecognisedByTheWordsItHas(String field) {
        assertThat(Stories.withText(field, "Hallo").headline()).isEqualTo("Hallo");
    }

    @Test
    void isRecognisedByItsTitleFirst() {
        assertThat(Stories.festival().headline()).isEqualTo("Suppe für die ganze Straße");
        assertThat(Stories.withText("other", "Hallo").headline()).isEmpty();
    }

    @Test
    void shortensALongTextWithoutSplittingACharacter() {
        String eighty = "😀".repeat(80);

        assertThat(Stories.withText(Fields.TEXT, eighty).headline()).isEqualTo(eighty);
        assertThat(Stories.withText(Fields.TEXT, eighty + "😀").headline()).isEqualTo(eighty + "…");
    }

    @Test
    void showsThePublicNeitherPeopleNorConsents() {
        Content published = Stories.festival().published(medium -> "/media/" + medium.id());

        assertThat(published.people()).isEmpty();
        assertThat(published.consents()).isEmpty();
        assertThat(published.media())
                .hasSize(2)
                .allSatisfy(medium -> assertThat(medium.people()).isEmpty())
                .extracting(Medium::address)
                .containsExactly("/media/hof", "/media/tisch");
    }

    @Test
    void showsThePublicEverythingElse() {
        Content story = Stories.festival();

        assertThat(story.published(Medium::id))
                .usingRecursiveComparison()
                .ignoringFields("people", "consents", "media.address", "media.people")
                .isEqualTo(story.forReaders());
    }

    @Test
    void keepsFromReadersWhatWasAskedForTheEditorsAlone() {
        Content story = Stories.festival();

        assertThat(story.fields()).containsKey("coming");
        assertThat(story.forReaders().fields()).doesNotContainKey("coming").containsKey(Fields.TITLE);
        assertThat(story.forReaders().editorsOnly()).isEmpty();
        assertThat(story.forReaders().fields()).hasSize(story.fields().size() - 1);
        assertThat(story.published(Medium::id).fields()).doesNotContainKey("coming");
    }

    @Test
    void findsWhatEveryReaderUnderstands() {
        Content story = Stories.festival();

        assertThat(story.place()).map(FieldValue.Place::name).contains("Duisburg-Hochfeld");
        assertThat(story.starts()).map(FieldValue.Date::date).isPresent();
        assertThat(story.text(Fields.AGE)).isEmpty();
        assertThat(story.cover()).isEqualTo(story.media().get(0));
        assertThat(Stories.withText(Fields.TEXT, "Hallo").cover()).isNull();
    }
}
