package org.mosaik.moderation.checks;

import java.util.List;
import java.util.Locale;
import org.mosaik.events.Case.Finding;

/**
 * A text of a story.
 *
 * @param field its key, or id of the picture that it is about
 * @param language in which it is said to be, without what follows a hyphen
 * @param quotable whether a place in it can be shown to editors: only the answers of a story can
 */
public record Passage(String field, String text, String language, List<Word> words, boolean quotable) {

    static Passage of(String field, String text, String tag, boolean quotable) {
        Locale locale = Locale.forLanguageTag(tag);
        return new Passage(field, text, locale.getLanguage(), Word.in(text, locale), quotable);
    }

    /** From here, to just before there. */
    public Finding finding(String code, int start, int end) {
        return quotable ? new Finding(code, field, start, end) : new Finding(code, field);
    }

    public Finding finding(String code, Word first, Word last) {
        return finding(code, first.start(), last.end());
    }

    /** Whether nothing but spaces and these stand between a word and the next. */
    boolean isOnly(String signs, int word) {
        return text.substring(words.get(word).end(), words.get(word + 1).start())
                .chars()
                .allMatch(sign -> sign == ' ' || signs.indexOf(sign) >= 0);
    }
}
