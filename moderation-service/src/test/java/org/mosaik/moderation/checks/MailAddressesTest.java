package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailAddressesTest {

    private final Check check = new MailAddresses();

    /** Language, text, and the words that are found in it; none where there is nothing to find. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | Schreiben Sie an anna@example.org, bitte.            | anna@example.org
            de | anna.mueller+garten@mail.example.de                  | anna.mueller+garten@mail.example.de
            de | Mein Postfach: jörg@müller-garten.de.                | jörg@müller-garten.de
            de | anna (at) example.org                                | anna (at) example.org
            de | anna[at]example.org                                  | anna[at]example.org
            de-x-einfach | Schreiben Sie an hilfe@example.org.        | hilfe@example.org
            en | Write to me: a_b-c@example.co.uk                     | a_b-c@example.co.uk
            fr | Mon adresse est camille@example.fr                   | camille@example.fr
            tr | Bana zeynep@example.com.tr adresinden yazın          | zeynep@example.com.tr
            uk | Пишіть на olena@example.ua                           | olena@example.ua
            ar | راسلوني على layla@example.org                        | layla@example.org
            de | a@example.org und b@example.org                      | a@example.org & b@example.org
            de | Wir treffen uns @Bahnhof                             |
            de | Folgt uns auf @duisburg                              |
            de | 3 Äpfel @ 2 Euro                                     |
            de | Der Laden heißt Mode@Home                            |
            de | anna@                                                |
            de | @example.org                                         |
            de | Ich bin (at) meinem Platz.                           |
            en | See you @ the park. It is fun.                       |
            en | Our rate is 5@10                                     |
            fr | Rendez-vous @ la mairie                              |
            tr | @sokak12 hesabı                                      |
            uk | Ми в @duisburg                                       |
            ar | نحن على @duisburg                                    |
            """)
    void findsMailAddresses(String language, String text, @Nullable String words) {
        assertThat(Told.quotes(check, language, text)).isEqualTo(Told.several(words));
    }
}
