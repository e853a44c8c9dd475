package org.mosaik.moderation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredLanguageTest {

    private final Check check = new DeclaredLanguage();

    /** Language that was declared, text, and whether it is in another one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            de | We planted this garden together with all of our neighbours and it is lovely now.          | true
            de | Nous avons planté ce jardin avec tous les voisins de la rue et il est très beau.         | true
            de | Bu bahçeyi komşularımızla birlikte yaptık ve şimdi çok güzel bir yer oldu.                | true
            de | Ми посадили цей сад разом з усіма сусідами і тепер тут дуже гарно жити.                  | true
            de | زرعنا هذه الحديقة مع كل الجيران وهي الآن جميلة جدا لنا ولهم                                | true
            de | Zasadziliśmy ten ogród razem z sąsiadami i teraz jest tu naprawdę pięknie, spotykamy się co tydzień, gotujemy, śmiejemy się, rozmawiamy długo. | true
            de-x-einfach | We planted this garden together with all of our neighbours and it is lovely.    | true
            en | Wir haben diesen Garten mit allen Nachbarn gemeinsam angelegt, und er ist schön geworden. | true
            fr | Wir haben diesen Garten mit allen Nachbarn gemeinsam angelegt, und er ist schön geworden. | true
            tr | Wir haben diesen Garten mit allen Nachbarn gemeinsam angelegt, und er ist schön geworden. | true
            uk | Мы посадили этот сад вместе со всеми соседями, и теперь тут очень красиво жить.           | true
            uk | Wir haben diesen Garten mit allen Nachbarn gemeinsam angelegt, und er ist schön.          | true
            ar | ما این باغ را با همه همسایه‌ها کاشتیم و حالا اینجا چقدر زیبا است پر از گل                   | true
            ar | We planted this garden together with all of our neighbours and it is lovely.              | true
            de | Wir haben diesen Garten mit allen Nachbarn gemeinsam angelegt, und er ist schön geworden. | false
            de | Jeden Dienstag kochen zwanzig Leute Suppe. Fatma bringt Linsen, Peter schneidet Zwiebeln, alle essen. | false
            de-x-einfach | Wir haben einen Garten. Alle dürfen kommen. Wir essen dort. Das ist schön.     | false
            de | Unser Workshop Urban Gardening startet im Mai, und alle sind zum Kick-off eingeladen.     | false
            en | We planted this garden together with all of our neighbours and it is lovely now.          | false
            en | On Tuesdays twenty people cook soup; Fatma brings lentils and Peter chops the onions.     | false
            fr | Nous avons planté ce jardin avec tous les voisins de la rue et il est très beau.         | false
            fr | Chaque mardi, vingt personnes préparent la soupe; Fatma apporte les lentilles.            | false
            tr | Bu bahçeyi komşularımızla birlikte yaptık ve şimdi çok güzel bir yer oldu.                | false
            tr | Her salı yirmi kişi çorba pişiriyor; Fatma mercimek getiriyor, Peter soğan doğruyor, sonra hepimiz masada oturup konuşuyoruz. | false
            uk | Ми посадили цей сад разом з усіма сусідами і тепер тут дуже гарно жити.                  | false
            ar | زرعنا هذه الحديقة مع كل الجيران وهي الآن جميلة جدا لنا ولهم                                | false
            de | Thank you so much!                                                                        | false
            pl | Zasadziliśmy ten ogród razem z sąsiadami i teraz jest tu naprawdę pięknie.                | false
            """)
    void findsStoriesInAnotherLanguageThanTheirs(String language, String text, boolean other) {
        assertThat(Told.codes(check, language, text)).isEqualTo(other ? List.of("language") : List.of());
    }
}
