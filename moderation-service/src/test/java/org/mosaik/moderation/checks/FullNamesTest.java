package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;

class FullNamesTest {

    private final Check check = new FullNames();

    /** Language, text, and the words that are found in it; none where there is nothing to find. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | Ich heiße Katharina Berger und komme aus Essen.      | Katharina Berger
            de | Mein Name ist Wiebke Hansen.                         | Wiebke Hansen
            de | Das hat mir Peter Schuster gezeigt.                  | Peter Schuster
            de | Nebenan wohnt Frau Schmidt.                          | Frau Schmidt
            de | Ich danke Herrn Yıldız sehr.                         | Herrn Yıldız
            de | Unsere Ärztin Dr. Neumann hilft                      | Dr. Neumann
            de | Anna Lena Kaiser hat den Garten gebaut               | Lena Kaiser
            de | Fatma Demir und Jürgen Vogt                          | Fatma Demir & Jürgen Vogt
            de-x-einfach | Ich heiße Peter Schuster.                  | Peter Schuster
            en | My name is Emily Carter and I garden.                | Emily Carter
            en | Thanks to Mr Johnson                                 | Mr Johnson
            fr | Je m’appelle Camille Durand                          | Camille Durand
            fr | Madame Lefebvre nous aide                            | Madame Lefebvre
            tr | Adım Ayşe Yılmaz, Duisburg’da yaşıyorum              | Ayşe Yılmaz
            tr | Komşumuz Mehmet Kaya                                 | Mehmet Kaya
            uk | Мене звати Олена Шевченко                            | Олена Шевченко
            uk | Нам допомагає пані Коваленко                         | пані Коваленко
            ar | اسمي أحمد الحسن وأعيش هنا                            | أحمد الحسن
            ar | شكرا السيد الخطيب                                    | السيد الخطيب
            de | Ich heiße Anna und komme aus Essen.                  |
            de | Mein Name ist Anna.                                  |
            de | Peter hat mir den Garten gezeigt.                    |
            de | Das war mit Peter. Wir lachten.                      |
            de | Meine Frau Maria kocht.                              |
            de | Anna, Peter und Fatma kochen.                        |
            de | Als Frau Karriere machen                             |
            de | Frau Maria bringt Suppe.                             |
            en | My name is Emily and I garden.                       |
            en | Thanks to Mary and Tom                               |
            fr | Je m’appelle Camille et je chante                    |
            tr | Adım Ayşe ve burada yaşıyorum                        |
            uk | Мене звати Олена, я живу тут                         |
            ar | اسمي أحمد وأعيش هنا                                  |
            """)
    void findsSurnamesInTheWordsOfAStory(String language, String text, @Nullable String words) {
        assertThat(Told.quotes(check, language, text)).isEqualTo(Told.several(words));
    }

    /** What somebody typed where a first name was asked for, and whether it is more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Anna Berger      | true
            Ayşe Yılmaz      | true
            Олена Шевченко   | true
            أحمد الحسن       | true
            Jean Dupont      | true
            Berger, Anna     | true
            Anna-Lena Vogt   | true
            Herr Berger      | true
            Dr. Anna Berger  | true
            John Smith       | true
            Anna             | false
            Anna B.          | false
            Anna-Lena        | false
            Anna Lena        | false
            Anna und Peter   | false
            Fatma ve Ahmet   | false
            Олена            | false
            أحمد             | false
            Familie          | false
            A.               | false
            """)
    void findsMoreThanAFirstNameWhereThatIsAskedFor(String name, boolean whole) {
        Subject portrait = Told.story("de", Kind.PORTRAIT, Map.of(Fields.NAME, name));

        assertThat(check.look(portrait).findings()).hasSize(whole ? 1 : 0);
    }

    @Test
    void anOrganisationHasItsWholeName() {
        Subject organisation = Told.story("de", Kind.ORGANISATION, Map.of(Fields.NAME, "Verein Buntes Viertel"));

        assertThat(check.look(organisation).findings()).isEmpty();
    }
}
