package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialCategoriesTest {

    private final Check check = ListedWords.specialCategories();

    /** Language, text, and what it tells of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | Seit meiner Krebserkrankung sehe ich das anders.     | special-health
            de | Ich sitze im Rollstuhl.                              | special-health
            de | Wir Muslime fasten im Ramadan.                       | special-religion
            de | Meine Großeltern waren Gastarbeiter.                 | special-origin
            de | Ich bin in der Gewerkschaft aktiv.                   | special-politics
            de | Als schwuler Mann fühle ich mich hier sicher.        | special-orientation
            de | Als lesbische Muslimin                               | special-orientation & special-religion
            de-x-einfach | Ich habe eine Behinderung.                 | special-health
            en | I came as a refugee                                  | special-origin
            en | She is Jewish and her wife is disabled               | special-religion & special-health
            en | I am gay                                             | special-orientation
            fr | Je suis musulmane                                    | special-religion
            fr | Après ma maladie, le syndicat m’a aidé               | special-health & special-politics
            tr | Aleviyiz ve gurbetçiyiz                              | special-religion & special-origin
            tr | Annem kanser oldu                                    | special-health
            uk | Я біженка з Харкова                                  | special-origin
            uk | Моя мама захворіла на рак                            | special-health
            ar | أنا لاجئ من حلب                                      | special-origin
            ar | المسلمون والمسيحيون معا                              | special-religion
            ar | ابني مريض بالسرطان                                   | special-health
            de | Der Garten ist für alle da.                          |
            de | Wir kochen Krabben und Krakauer.                     |
            de | Herr Christiansen spielt Trompete.                   |
            de | Das Wetter war grau, die Wiese grün.                 |
            de | Wir haben den Preis gewonnen.                        |
            en | We planted a tree                                    |
            en | A sickle and a strong rope                           |
            en | Transport by train                                   |
            fr | Nous avons planté des arbres                         |
            fr | Une promenade en bateau                              |
            tr | Birlikte yemek yaptık                                |
            uk | Ми садимо дерева                                     |
            ar | نزرع الأشجار معا                                     |
            """)
    void findsWhatTheLawProtectsMost(String language, String text, @Nullable String codes) {
        assertThat(Told.codes(check, language, text)).isEqualTo(Told.several(codes));
    }

    @Test
    void quotesTheWord() {
        assertThat(Told.quotes(check, "de", "Ich sitze im Rollstuhl.")).containsExactly("Rollstuhl");
    }
}
