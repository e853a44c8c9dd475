package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    private final Check check = new PhoneNumbers();

    /** Language, text, and the words that are found in it; none where there is nothing to find. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | Rufen Sie mich an: 0203 1234567.                     | 0203 1234567
            de | Meine Nummer ist 0171/2345678, auch abends.          | 0171/2345678
            de | Handy 0151-23456789                                  | 0151-23456789
            de | Vom Ausland aus +49 203 1234567 wählen               | +49 203 1234567
            de | Telefon (0203) 123 45 67 oder einfach klingeln       | (0203) 123 45 67
            de | 00491712345678 ist meine Nummer                      | 00491712345678
            de-x-einfach | Rufen Sie an. Die Nummer ist 0203 1234567. | 0203 1234567
            en | Call me on 0171 2345678 or on +44 20 7946 0123       | 0171 2345678 & +44 20 7946 0123
            en | My number in London is 020 7946 0123                 | 020 7946 0123
            fr | Appelez-moi au 06 12 34 56 78, merci                 | 06 12 34 56 78
            tr | Beni 0532 123 45 67 numarasından arayın              | 0532 123 45 67
            uk | Телефонуйте +380 67 123 45 67                        | +380 67 123 45 67
            uk | Мій номер 067 123 45 67                              | 067 123 45 67
            ar | اتصلوا بي على +49 171 2345678                        | +49 171 2345678
            de | Der Garten wurde am 12.05.2023 eröffnet.             |
            de | Von 1945 bis 1989 stand hier eine Schule.            |
            de | Wir haben 2.500.000 Euro gesammelt.                  |
            de | Um 18:30 Uhr treffen sich 120 Leute.                 |
            de | 47051 Duisburg                                       |
            de | IBAN DE89 3704 0044 0532 0130 00                     |
            de | Die Linie 903 fährt alle 15 Minuten, 365 Tage im Jahr |
            de | Höhe 51.4344, Breite 6.7623                          |
            en | In 2020/2021 we planted 1,234,567 trees              |
            en | Open 9-17, Monday 2024-05-12                         |
            fr | En 2023, 150 familles, 12 000 euros                  |
            tr | 2023 yılında 1.250 kişi geldi                        |
            uk | У 2022 році приїхало 1 500 людей                     |
            ar | في عام 2015 وصلنا إلى هنا، كنا 12 عائلة              |
            """)
    void findsTelephoneNumbers(String language, String text, @Nullable String words) {
        assertThat(Told.quotes(check, language, text)).isEqualTo(Told.several(words));
    }
}
