package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Kind;
import org.mosaik.events.Medium;
import org.mosaik.moderation.Stories;

/** What checks say about pictures. */
class PicturesTest {

    private final Subject known = Subject.of(
            "a",
            Stories.contentOf(Stories.withPhoto(Stories.aStory("a"), "p1")),
            List.of("photo-blocked", "photo-unchecked", "too-fast"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                             | true
            ' '                              | true
            IMG_2034.jpg                     | true
            img 2034                         | true
            DSC-0001                         | true
            20260512_101500                  | true
            Garten.jpeg                      | true
            Bild                             | true
            Ein Foto                         | true
            photo                            | true
            une image                        | true
            Fotoğraf                         | true
            Фото                             | true
            صورة                             | true
            Ein Garten                       | false
            Bild von zwei Kindern im Garten  | false
            2 Kinder                         | false
            Fatma                            | false
            A photo of our street            | false
            Une femme avec un chat           | false
            Bahçe                            | false
            Сад за вокзалом                  | false
            حديقة خلف المحطة                 | false
            Das Jahr 2026                    | false
            """)
    void findsPicturesWithoutWordsThatSayWhatIsOnThem(@Nullable String alt, boolean missing) {
        assertThat(AltTexts.saysNothing(alt)).isEqualTo(missing);
    }

    @Test
    void saysWhichPictureHasNoWordsAndNoCredit() {
        Subject story = Told.story(
                "de",
                Kind.STORY,
                Map.of(),
                Medium.photo("p1", "Ein Garten", "Jana", List.of(), List.of()),
                Medium.photo("p2", null, " ", List.of(), List.of()));

        assertThat(new AltTexts().look(story).findings()).containsExactly(new Finding("alt-missing", "p2"));
        assertThat(new Credits().look(story).findings()).containsExactly(new Finding("credit-missing", "p2"));
    }

    @Test
    void saysThatAPictureIsKnownAndNothingOfHowElseItCame() {
        List<Finding> findings = new KnownPictures().look(known).findings();

        assertThat(findings).extracting(Finding::code).containsExactly("photo-blocked", "photo-unchecked");
        assertThat(findings).filteredOn(KnownPictures::isDelicate).hasSize(1);
    }

    @Test
    void readsTheWordsOfPicturesToo() {
        Subject story = Told.story(
                "de",
                Kind.STORY,
                Map.of(),
                Medium.photo("p1", "Anruf: 0203 1234567", "jana@example.org", List.of(), List.of()));

        assertThat(new PhoneNumbers().look(story).findings()).containsExactly(new Finding("phone", "p1"));
        assertThat(new MailAddresses().look(story).findings()).containsExactly(new Finding("mail", "p1"));
    }
}
