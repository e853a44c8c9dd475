package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsultsTest {

    private final Check check = ListedWords.insults();

    /** Language, text, and the words that are found in it; none where there is nothing to find. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | Du bist ein Idiot, sagte er.                         | Idiot
            de | So ein ARSCHLOCH                                     | ARSCHLOCH
            de | Dieses Gesindel soll gehen                           | Gesindel
            de | Ihr Vollidioten und Schmarotzer                      | Vollidioten & Schmarotzer
            de-x-einfach | Du bist ein Trottel.                       | Trottel
            en | What a bastard, fucking hell                         | bastard & fucking
            en | They are scum                                        | scum
            fr | Quel connard                                         | connard
            fr | Bande de crétins et de racailles                     | crétins & racailles
            tr | Sen aptalsın, şerefsizler                            | aptalsın & şerefsizler
            tr | GERİZEKALI                                           | GERİZEKALI
            uk | Ти ідіот і покидьок                                  | ідіот & покидьок
            ar | أنت غبي                                              | غبي
            ar | هؤلاء الحثالة والكلاب                                | الحثالة & والكلاب
            de | Wir harken den Garten.                               |
            de | Die Marschmusik war schön.                           |
            de | Im Fischmarkt von Essen                              |
            de | Die Zirkusleute waren nett.                          |
            de | Ein Barsch aus dem Rhein                             |
            en | The grass is green in Scunthorpe                     |
            en | A class of classics                                  |
            en | We hit the ball                                      |
            fr | Nous avons construit un conte                        |
            fr | La pute                                              | pute
            tr | Sıkı bir çalışma                                     |
            tr | Amaçlarımız var                                      |
            uk | Худий кіт у суботу                                   |
            ar | كتاب جميل                                            |
            """)
    void findsWordsThatHurt(String language, String text, @Nullable String words) {
        assertThat(Told.quotes(check, language, text)).isEqualTo(Told.several(words));
    }
}
