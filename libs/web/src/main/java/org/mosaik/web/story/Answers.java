package org.mosaik.web.story;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.web.page.Texts;
import org.springframework.context.i18n.LocaleContextHolder;

/** Puts what stands in the fields of a story into words of the reader's language, as the campaign asked for it. */
public class Answers {

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /**
     * One question with its answer.
     *
     * @param label in the reader's language
     * @param told whether the answer is in the language of the story and not in the reader's
     * @param link where the answer leads, if it is an address
     */
    public record Line(
            String key,
            String label,
            String answer,
            boolean told,
            @Nullable String link,
            boolean editorsOnly) {}

    /** What was answered, in the campaign's order. */
    public List<Line> of(Campaign campaign, Content content) {
        return campaign.kind(content.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .flatMap(field -> Optional.ofNullable(content.fields().get(field.key())).stream()
                        .map(value -> line(
                                campaign, field, value, content.editorsOnly().contains(field.key()))))
                .filter(line -> !line.answer().isBlank())
                .toList();
    }

    /** @param told whether it was asked for the editors alone; that holds, whatever the campaign says now */
    private Line line(Campaign campaign, FieldDefinition field, FieldValue value, boolean told) {
        return new Line(
                field.key(),
                campaign.in(language(), field.label()),
                words(value, key -> choice(campaign, field, key)),
                value instanceof FieldValue.Text || value instanceof FieldValue.NamedPerson,
                value instanceof FieldValue.Link link ? link.address() : null,
                told || field.isForEditors());
    }

    private static String choice(Campaign campaign, FieldDefinition field, String key) {
        return field.choices().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(one -> campaign.in(language(), one.label()))
                .orElse(key);
    }

    /** An answer to a question that the campaign does not ask, or not any more. */
    public String words(FieldValue value) {
        return words(value, key -> key);
    }

    private String words(FieldValue value, UnaryOperator<String> choice) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Numeric number) {
            return plain(number.value());
        }
        if (value instanceof FieldValue.Counter counter) {
            return texts.number(counter.value());
        }
        if (value instanceof FieldValue.Date date) {
            return day(date);
        }
        if (value instanceof FieldValue.Choice one) {
            return choice.apply(one.key());
        }
        if (value instanceof FieldValue.Several several) {
            return several.keys().stream().map(choice).collect(Collectors.joining(", "));
        }
        if (value instanceof FieldValue.NamedPerson person) {
            return Stream.of(person.name(), person.role())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
        return value instanceof FieldValue.Link link ? shown(link.address()) : ((FieldValue.Place) value).name();
    }

    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String day(FieldValue.Date date) {
        String day = texts.day(date.date());
        return date.time() == null ? day : day + ", " + texts.say("time.at", date.time());
    }

    /** {@code www.example.org/page}: as people say it. */
    private static String shown(String address) {
        String short_ = address.replaceFirst("(?i)^https?://", "");
        return short_.endsWith("/") ? short_.substring(0, short_.length() - 1) : short_;
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
