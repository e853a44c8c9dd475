package org.mosaik.moderation.web;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that editors type: in one form of Unicode, of bounded length, without characters that nobody can see. */
final class Words {

    private Words() {}

    /**
     * @param longest in code points
     * @return empty if they cannot be taken as they are
     */
    static Optional<String> clean(@Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        String words = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean sound =
                words.codePoints().noneMatch(Words::isForbidden) && words.codePointCount(0, words.length()) <= longest;
        return sound ? Optional.of(words) : Optional.empty();
    }

    private static boolean isForbidden(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\t')
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
