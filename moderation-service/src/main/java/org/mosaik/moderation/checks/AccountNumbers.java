package org.mosaik.moderation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.iban4j.bban.BbanStructure;
import org.mosaik.events.Case.Finding;

/** Bank accounts by their international number (IBAN), if its check digits are right. */
final class AccountNumbers implements Check {

    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\d])([A-Za-z]{2})[ -]?\\d{2}");
    private static final int BEFORE_THE_ACCOUNT = 4;

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.passages().flatMap(this::in));
    }

    private Stream<Finding> in(Passage passage) {
        List<Finding> found = new ArrayList<>();
        Matcher beginning = BEGINNING.matcher(passage.text());
        while (beginning.find()) {
            CountryCode country = CountryCode.getByCode(beginning.group(1).toUpperCase(Locale.ROOT));
            BbanStructure structure = country == null ? null : BbanStructure.forCountry(country);
            if (structure != null) {
                int end = end(passage.text(), beginning.start(), structure.getBbanLength() + BEFORE_THE_ACCOUNT);
                if (end > 0) {
                    found.add(passage.finding(name(), beginning.start(), end));
                }
            }
        }
        return found.stream();
    }

    /** Behind the last sign of a number of that length; 0 if there is none. */
    private static int end(String text, int start, int length) {
        StringBuilder number = new StringBuilder();
        int at = start;
        while (at < text.length() && number.length() < length) {
            char sign = text.charAt(at);
            if (sign < 128 && Character.isLetterOrDigit(sign)) {
                number.append(Character.toUpperCase(sign));
            } else if (sign != ' ' && sign != '-' && sign != '\u00a0') {
                return 0;
            }
            at++;
        }
        return number.length() == length && IbanUtil.isValid(number.toString()) ? at : 0;
    }
}
