package org.mosaik.submission.forms;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for everything that people write: stored as NFC, counted in code points, free of what no keyboard sends. */
final class Words {

    private static final Pattern SCRIPT_LINK =
            Pattern.compile("(?i)\\b(?:(?:java|vb)script:|data:[a-z]{1,20}/[a-z0-9.+-]{1,40}[;,])");

    private Words() {}

    static String clean(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
    }

    static Optional<Finding> inOneLine(String field, String text, int longest) {
        return text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0
                ? Optional.of(Finding.of(field, "one-line"))
                : inLines(field, text, longest);
    }

    static Optional<Finding> inLines(String field, String text, int longest) {
        if (text.codePoints().anyMatch(Words::isUnprintable)) {
            return Optional.of(Finding.of(field, "unprintable"));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(Finding.of(field, "too-long", longest));
        }
        return SCRIPT_LINK.matcher(text).find() ? Optional.of(Finding.of(field, "script-link")) : Optional.empty();
    }

    /** Control characters but line breaks and tabs, halves of characters, and what Unicode says is none. */
    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
            case Character.SURROGATE -> true;
            default -> (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        };
    }
}
