package org.mosaik.moderation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text, and where it stands there.
 *
 * @param start in UTF-16 units
 * @param end behind its last letter
 * @param lower in small letters, as its language makes them
 */
public record Word(int start, int end, String text, String lower) {

    /** Letters and digits, and apostrophes between them; a hyphen parts words. */
    static List<Word> in(String text, Locale language) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && isInside(text, at, start)) {
                at++;
            }
            if (at > start) {
                String word = text.substring(start, at);
                words.add(new Word(start, at, word, word.toLowerCase(language)));
            } else {
                at++;
            }
        }
        return List.copyOf(words);
    }

    private static boolean isInside(String text, int at, int start) {
        char sign = text.charAt(at);
        boolean apostrophe = (sign == '\'' || sign == '’' || sign == 'ʼ')
                && at > start
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
        return Character.isLetterOrDigit(sign) || apostrophe || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean isAllCapitals() {
        return text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
    }

    boolean isAllLetters() {
        return !text.isEmpty() && text.chars().noneMatch(Character::isDigit);
    }
}
