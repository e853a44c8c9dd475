package org.mosaik.submission.forms;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for everything that people write: stored as NFC, counted in code points, free of what no keyboard sends. */
public final class Words {

    private static final Pattern SCRIPT_LINK =
            Pattern.compile("(?i)\\b(?:(?:java|vb)script:|data:[a-z]{1,20}/[a-z0-9.+-]{1,40}[;,])");

    private Words() {}

    public static String clean(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
    }

    public static Optional<Finding> inOneLine(String field, String text, int longest) {
        return text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0
                ? Optional.of(Finding.of(field, "one-line"))
                : inLines(field, text, longest);
    }

    public static Optional<Finding> inLines(String field, String text, int longest) {
        if (hasUnprintable(text)) {
            return Optional.of(Finding.of(field, "unprintable"));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(Finding.of(field, "too-long", longest));
        }
        // Looking for the colon first spares almost every text the expression
        return text.indexOf(':') >= 0 && SCRIPT_LINK.matcher(text).find()
                ? Optional.of(Finding.of(field, "script-link"))
                : Optional.empty();
    }

    private static boolean hasUnprintable(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (isUnprintable(codePoint)) {
                return true;
            }
        }
        return false;
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
