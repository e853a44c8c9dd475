package org.mosaik.submission.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mosaik.mail.Letter;
import org.mosaik.mail.Words;
import org.mosaik.web.page.Texts;

/** Words the mail with the link, in the language of the form. */
class DraftLetters {

    private final String base;
    private final Words words;
    private final Texts texts;

    DraftLetters(String base, Words words, Texts texts) {
        this.base = base;
        this.words = words;
        this.texts = texts;
    }

    Letter write(SaveDraft.Request request, Seal seal, Instant until) {
        Locale language = request.language();
        String link = base + "/draft/" + seal.secret() + "?lang=" + language.toLanguageTag();
        return new Letter(
                language,
                words.say(language, "mail.draft.subject", request.title()),
                List.of(words.say(language, "mail.draft.opening", request.title())),
                List.of(),
                null,
                new Letter.Action(words.say(language, "mail.draft.action"), link),
                List.of(
                        words.say(language, "mail.draft.until", texts.day(until)),
                        words.say(language, "mail.draft.closing")),
                null);
    }
}
