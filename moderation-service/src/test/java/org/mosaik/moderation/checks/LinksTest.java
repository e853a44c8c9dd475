package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    private final Check check = new Links();

    /** Language, text, and the words that are found in it; none where there is nothing to find. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | Mehr auf https://example.org/garten?x=1.             | https://example.org/garten?x=1
            de | HTTP://EXAMPLE.ORG                                   | HTTP://EXAMPLE.ORG
            de | Besuchen Sie www.beispiel.de!                        | www.beispiel.de
            de | unser-laden.shop hat alles                           | unser-laden.shop
            de | Siehe (garten.beispiel.de/fotos)                     | garten.beispiel.de/fotos
            de-x-einfach | Mehr steht auf www.beispiel.de.            | www.beispiel.de
            en | Buy at cheap-things.com, now                         | cheap-things.com
            fr | Voir mairie.example.fr                               | mairie.example.fr
            tr | Sitemiz: ornek.com.tr                                | ornek.com.tr
            uk | Наш сайт example.com.ua                              | example.com.ua
            ar | زوروا www.example.org                                | www.example.org
            de | Das war z.B. im Mai, d.h. im Frühling.               |
            de | Ende.Dann ging es weiter                             |
            de | Um 18.30 Uhr, Nr.7                                   |
            de | anna@example.org                                     |
            de | Das Konzept „online“ und der Shop                    |
            de | usw.                                                 |
            en | It was great.Then we left                            |
            en | version 1.2.3 of the plan                            |
            fr | M.Dupont est venu                                    |
            tr | Çok güzeldi.Sonra gittik                             |
            uk | Було добре.Потім пішли                               |
            ar | كان جميلا.ثم ذهبنا                                   |
            """)
    void findsAddressesOfPages(String language, String text, @Nullable String words) {
        assertThat(Told.quotes(check, language, text)).isEqualTo(Told.several(words));
    }
}
