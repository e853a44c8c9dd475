package org.mosaik.submission.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.Choice;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.FieldValue;

/** Turns an answer into a value of the type that the campaign asks for. */
final class ReadAnswer {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 10_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,3})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d)?");

    private ReadAnswer() {}

    static Read read(FieldDefinition asked, Answer answer, Campaign campaign) {
        String field = "fields." + asked.key();
        if (asked.type() != FieldType.PLACE && (answer.latitude() != null || answer.longitude() != null)) {
            return Read.wrong(field, "no-place");
        }
        if (asked.type() == FieldType.SEVERAL) {
            return several(asked, field, answer.texts());
        }
        if (answer.texts().size() > 1 || (answer.role() != null && asked.type() != FieldType.PERSON)) {
            return Read.wrong(field, "one-answer");
        }
        String text = Words.clean(answer.text());
        Optional<Finding> wrong = asked.type() == FieldType.LONG_TEXT
                ? Words.inLines(field, text, longest(asked))
                : Words.inOneLine(field, text, longest(asked));
        return wrong.<Read>map(Read.Wrong::new).orElseGet(() -> typed(asked, field, text, answer, campaign));
    }

    private static Read typed(FieldDefinition asked, String field, String text, Answer answer, Campaign campaign) {
        return switch (asked.type()) {
            case TEXT, LONG_TEXT -> Read.of(new FieldValue.Text(text));
            case NUMBER -> number(asked, field, text);
            case COUNTER -> counter(asked, field, text);
            case DATE -> date(field, text);
            case CHOICE -> choice(asked, field, text);
            case SEVERAL -> several(asked, field, answer.texts());
            case PERSON -> person(asked, field, text, answer);
            case LINK -> ReadLink.read(field, text);
            case PLACE -> ReadPlace.read(field, text, answer, campaign);
        };
    }

    static int longest(FieldDefinition asked) {
        int most = switch (asked.type()) {
            case LONG_TEXT -> LONGEST_TEXT;
            case LINK -> ReadLink.LONGEST;
            default -> LONGEST_LINE;
        };
        return asked.maxLength() == null ? most : Math.min(most, asked.maxLength());
    }

    private static Read number(FieldDefinition asked, String field, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Read.wrong(field, "number");
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
        return outside(asked, field, whole).orElseGet(() -> Read.of(new FieldValue.Numeric(whole)));
    }

    private static Read counter(FieldDefinition asked, String field, String text) {
        if (!COUNT.matcher(text).matches()) {
            return Read.wrong(field, "counter");
        }
        long count = Long.parseLong(text);
        return outside(asked, field, BigDecimal.valueOf(count)).orElseGet(() -> Read.of(new FieldValue.Counter(count)));
    }

    private static Optional<Read> outside(FieldDefinition asked, String field, BigDecimal number) {
        BigDecimal min = asked.min();
        BigDecimal max = asked.max();
        if (min != null && number.compareTo(min) < 0) {
            return Optional.of(Read.wrong(field, "too-small", min));
        }
        return max != null && number.compareTo(max) > 0
                ? Optional.of(Read.wrong(field, "too-large", max))
                : Optional.empty();
    }

    private static Read date(String field, String text) {
        if (!DATE.matcher(text).matches()) {
            return Read.wrong(field, "date");
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            LocalTime time = text.length() > 10 ? LocalTime.parse(text.substring(11)) : null;
            return day.getYear() < 1900 || day.getYear() > 2200
                    ? Read.wrong(field, "date")
                    : Read.of(new FieldValue.Date(day, time));
        } catch (DateTimeException noSuchDay) {
            return Read.wrong(field, "date");
        }
    }

    private static Read choice(FieldDefinition asked, String field, String text) {
        return isOffered(asked, text) ? Read.of(new FieldValue.Choice(text)) : Read.wrong(field, "choice");
    }

    /** In the campaign's order, each once. */
    private static Read several(FieldDefinition asked, String field, List<String> chosen) {
        List<String> keys = chosen.stream().filter(key -> !key.isBlank()).toList();
        if (!keys.stream().allMatch(key -> isOffered(asked, key))) {
            return Read.wrong(field, "choice");
        }
        return Read.of(new FieldValue.Several(
                asked.choices().stream().map(Choice::key).filter(keys::contains).toList()));
    }

    private static boolean isOffered(FieldDefinition asked, String key) {
        return asked.choices().stream().anyMatch(choice -> choice.key().equals(key));
    }

    private static Read person(FieldDefinition asked, String field, String name, Answer answer) {
        String role = Words.clean(answer.role() == null ? "" : answer.role());
        if (name.isEmpty()) {
            return Read.wrong(field, "missing.PERSON");
        }
        return Words.inOneLine(field + ".role", role, longest(asked))
                .<Read>map(Read.Wrong::new)
                .orElseGet(() -> Read.of(new FieldValue.NamedPerson(name, role.isEmpty() ? null : role)));
    }
}
