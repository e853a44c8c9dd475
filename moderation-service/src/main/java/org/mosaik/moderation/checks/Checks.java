package org.mosaik.moderation.checks;

import java.util.List;

/** The checks that every story goes through, in the order in which editors read what they found. */
final class Checks {

    private Checks() {}

    static List<Check> all(Earlier earlier) {
        return List.of(
                new KnownPictures(),
                new PhoneNumbers(),
                new MailAddresses(),
                new PostalAddresses(),
                new AccountNumbers(),
                new FullNames(),
                ListedWords.insults(),
                ListedWords.specialCategories(),
                new Shouting(),
                new Links(),
                new DeclaredLanguage(),
                new AlikeTexts(earlier),
                new AltTexts(),
                new Credits());
    }
}
