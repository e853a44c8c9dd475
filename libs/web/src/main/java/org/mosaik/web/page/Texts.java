package org.mosaik.web.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Words, dates and numbers in the reader's language, in templates as {@code @texts}; instants are told in Berlin time. */
public class Texts {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MessageSource messages;
    private final Supplier<Locale> reader;

    Texts(MessageSource messages) {
        this(messages, LocaleContextHolder::getLocale);
    }

    private Texts(MessageSource messages, Supplier<Locale> reader) {
        this.messages = messages;
        this.reader = reader;
    }

    /** The same for somebody who reads that language, whoever is being answered now. */
    public Texts in(Locale language) {
        return new Texts(messages, () -> language);
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    /** The first of two keys that has words. */
    public String sayOr(String key, String otherwise) {
        String found = messages.getMessage(key, null, "", language());
        return found == null || found.isEmpty() ? say(otherwise) : found;
    }

    /** {@code 20. November 2026}. */
    public String day(Instant time) {
        return day(time.atZone(BERLIN).toLocalDate());
    }

    public String day(LocalDate day) {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), day);
    }

    /** {@code 20. November 2026, 14:05}; the clock is the same in every language. */
    public String moment(Instant time) {
        return day(time) + ", " + clock(time);
    }

    public String clock(Instant time) {
        return format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT), time.atZone(BERLIN));
    }

    /** {@code Nov.}, for date blocks. */
    public String shortMonth(LocalDate day) {
        return format(DateTimeFormatter.ofPattern("MMM", language()), day);
    }

    public String weekday(LocalDate day) {
        return format(DateTimeFormatter.ofPattern("EEEE", language()), day);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(Languages.withOurDigits(language()))
                .format(number);
    }

    /** What a language calls itself. */
    public String language(String tag) {
        Locale named = Locale.forLanguageTag(tag);
        if (named.getExtension(Locale.PRIVATE_USE_EXTENSION) != null) {
            return messages.getMessage("layout.plain-language", null, named);
        }
        String name = named.getDisplayLanguage(named);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(named) + name.substring(1);
    }

    /** The writing direction of a text in that language, for {@code dir} beside {@code lang}. */
    public String direction(String language) {
        return Languages.direction(Locale.forLanguageTag(language));
    }

    private String format(DateTimeFormatter formatter, TemporalAccessor time) {
        return formatter.withLocale(language()).format(time);
    }

    private Locale language() {
        return reader.get();
    }
}
