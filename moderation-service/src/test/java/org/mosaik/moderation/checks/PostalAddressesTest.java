package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressesTest {

    private final Check check = new PostalAddresses();

    /** Language, text, and the words that are found in it; none where there is nothing to find. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | Ich wohne in der Bergstraße 12.                      | Bergstraße 12
            de | Kommen Sie in die Düsseldorfer Str. 7a               | Düsseldorfer Str. 7a
            de | Karl-Marx-Allee 3                                    | Marx-Allee 3
            de | Unser Haus: Rosenweg 4                               | Rosenweg 4
            de | Marktplatz 1, Duisburg                               | Marktplatz 1
            de | Am Kaiserufer Nr. 9                                  | Kaiserufer Nr. 9
            de-x-einfach | Ich wohne in der Bergstraße 12.            | Bergstraße 12
            en | I live at 12 High Street                             | 12 High Street
            en | Come to 221b Baker Street, please                    | 221b Baker Street
            en | We meet at 7 Old Mill Lane                           | 7 Old Mill Lane
            fr | Je vis au 12 rue Victor                              | 12 rue Victor
            fr | Au 5 bis, avenue Foch                                | 5 bis, avenue Foch
            tr | Atatürk Caddesi No: 12 karşısında                    | Atatürk Caddesi No: 12
            tr | Evim Gül Sokak 5                                     | Gül Sokak 5
            uk | Я живу: вул. Шевченка, 12                            | вул. Шевченка, 12
            uk | проспект Миру 7                                      | проспект Миру 7
            ar | أسكن في شارع النيل 12                                | شارع النيل 12
            de | Auf Platz 3 landete unser Team.                      |
            de | Der Supermarkt 24 Stunden offen                      |
            de | Wir pflanzten an der Bergstraße Bäume.               |
            de | Die Bergstraße 2023 war eine Baustelle.              |
            de | Im Ring 5 Minuten lang                               |
            de | Wir sind die Klasse 7a und 24 Kinder.                |
            de | Rheinufer 5 Kilometer entlang                        |
            de | 47051 Duisburg                                       |
            en | The street has 12 houses                             |
            en | On 5 May we met in the street                        |
            en | 24 children drew on the road                         |
            fr | Dans la rue, 12 enfants jouent                       |
            fr | Nous avons trois rues et 5 jardins                   |
            tr | Sokakta 12 çocuk oynuyor                             |
            uk | На вулиці 12 років живе кіт                          |
            ar | في الشارع 12 طفلا                                    |
            """)
    void findsStreetsWithTheNumberOfAHouse(String language, String text, @Nullable String words) {
        assertThat(Told.quotes(check, language, text)).isEqualTo(Told.several(words));
    }
}
