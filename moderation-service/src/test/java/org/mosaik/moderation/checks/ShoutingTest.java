package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShoutingTest {

    private final Check check = new Shouting();

    /** Language, text, and the words that are found in it; none where there is nothing to find. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | DAS IST DOCH UNGLAUBLICH                             | DAS IST DOCH UNGLAUBLICH
            de | Hört mal: JETZT ALLE KOMMEN! Danke.                  | JETZT ALLE KOMMEN
            de | Toll!!!                                              | !!!
            de | Wieso???                                             | ???
            de | SO GEHT! ES NICHT! WEITER!                           | SO GEHT! ES NICHT! WEITER
            de-x-einfach | ALLE MÜSSEN JETZT KOMMEN!!!                | ALLE MÜSSEN JETZT KOMMEN & !!!
            en | BUY THE BEST SHOES here                              | BUY THE BEST SHOES
            fr | VENEZ TOUS MAINTENANT                                | VENEZ TOUS MAINTENANT
            tr | HERKES HEMEN GELSİN                                  | HERKES HEMEN GELSİN
            uk | УСІ ПРИХОДЬТЕ НЕГАЙНО                                | УСІ ПРИХОДЬТЕ НЕГАЙНО
            ar | تعالوا الآن!!!                                       | !!!
            ar | لماذا؟؟؟                                             | ؟؟؟
            de | Das DRK, die AWO und der ASB helfen.                 |
            de | DRK, AWO, ASB, NRW, SPD                              |
            de | NEU IN DU                                            |
            de | Wirklich toll!                                       |
            de | Was?! Ja!                                            |
            de | NRW. Das machen WIR!                                 |
            en | The BBC and the UN were here.                        |
            en | I live in the USA                                    |
            fr | La SNCF et la RATP                                   |
            tr | TBMM ve TRT                                          |
            uk | У ЄС та США                                          |
            ar | شكرا لكم جميعا!                                      |
            """)
    void findsCapitalsInARowAndRowsOfMarks(String language, String text, @Nullable String words) {
        assertThat(Told.quotes(check, language, text)).isEqualTo(Told.several(words));
    }
}
