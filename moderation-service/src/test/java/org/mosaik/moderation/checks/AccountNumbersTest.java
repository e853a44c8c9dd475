package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountNumbersTest {

    private final Check check = new AccountNumbers();

    /** Language, text, and the words that are found in it; none where there is nothing to find. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | Spenden an DE89 3704 0044 0532 0130 00 bitte         | DE89 3704 0044 0532 0130 00
            de | DE89370400440532013000                               | DE89370400440532013000
            de | de89 3704 0044 0532 0130 00                          | de89 3704 0044 0532 0130 00
            de | Konto:DE89-3704-0044-0532-0130-00!                   | DE89-3704-0044-0532-0130-00
            de | AT61 1904 3002 3457 3201 in Wien                     | AT61 1904 3002 3457 3201
            en | My account is GB29 NWBK 6016 1331 9268 19            | GB29 NWBK 6016 1331 9268 19
            en | NL91ABNA0417164300                                   | NL91ABNA0417164300
            fr | Voici FR14 2004 1010 0505 0001 3M02 606              | FR14 2004 1010 0505 0001 3M02 606
            tr | Hesabım TR33 0006 1005 1978 6457 8413 26             | TR33 0006 1005 1978 6457 8413 26
            uk | Мій рахунок UA21 3223 1300 0002 6007 2335 6600 1     | UA21 3223 1300 0002 6007 2335 6600 1
            ar | حسابي BE68 5390 0754 7034                            | BE68 5390 0754 7034
            de | DE88 3704 0044 0532 0130 00                          |
            de | DE89 3704 0044 0532 0130 01                          |
            de | DE89 3704 0044 0532 0130                             |
            de | Raum DE12 ist offen                                  |
            de | XX89 3704 0044 0532 0130 00                          |
            de | KADE89370400440532013000                             |
            en | GB29 NWBK 6016 1331 9268 18                          |
            en | Flight GB29 leaves at 10                             |
            fr | FR14 2004 1010 0505 0001 3M02 607                    |
            tr | TR33 0006 1005 1978 6457 8413 27                     |
            uk | UA21 3223                                            |
            """)
    void findsAccountsWhoseCheckDigitsAreRight(String language, String text, @Nullable String words) {
        assertThat(Told.quotes(check, language, text)).isEqualTo(Told.several(words));
    }
}
