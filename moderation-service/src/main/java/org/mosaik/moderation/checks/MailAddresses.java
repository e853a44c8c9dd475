package org.mosaik.moderation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case.Finding;

/** Mail addresses, also where the sign in the middle is written out to hide them from robots. */
final class MailAddresses implements Check {

    private static final Pattern AT =
            Pattern.compile(" ?@ ?| ?[(\\[{] ?(?:@|at|ät|ett) ?[)\\]}] ?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 100;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.passages().flatMap(this::in));
    }

    private Stream<Finding> in(Passage passage) {
        List<Finding> found = new ArrayList<>();
        Matcher at = AT.matcher(passage.text());
        while (at.find()) {
            Finding one = around(passage, at.start(), at.end());
            if (one != null) {
                found.add(one);
            }
        }
        return found.stream();
    }

    private @Nullable Finding around(Passage passage, int before, int behind) {
        String text = passage.text();
        int start = before;
        while (start > 0 && before - start < LONGEST_NAME && isInName(text.charAt(start - 1))) {
            start--;
        }
        int end = behind;
        while (end < text.length() && end - behind < LONGEST_HOST && isInHost(text.charAt(end))) {
            end++;
        }
        while (end > behind && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int dot = text.lastIndexOf('.', end - 1);
        boolean address = start < before && dot > behind && end - dot > 2 && isAllLetters(text, dot + 1, end);
        return address ? passage.finding(name(), start, end) : null;
    }

    private static boolean isInName(char sign) {
        return Character.isLetterOrDigit(sign) || "._%+-".indexOf(sign) >= 0;
    }

    private static boolean isInHost(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '.' || sign == '-';
    }

    private static boolean isAllLetters(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(Character::isLetter);
    }
}
