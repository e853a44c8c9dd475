package org.mosaik.mail;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words of mails in the language of whoever gets them. */
public class Words {

    private static final List<Locale> OURS = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** The first of two keys that has words. */
    public String sayOr(Locale language, String key, String otherwise) {
        String found = messages.getMessage(key, new Object[0], "", language);
        return found == null || found.isEmpty() ? say(language, otherwise) : found;
    }

    /** The nearest of our languages; German where we have none. */
    public static Locale language(String tag) {
        return language(tag, OURS);
    }

    /** The nearest of the languages that there are; German if none is near. */
    public static Locale language(String tag, List<Locale> languages) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(tag), languages);
            return found == null ? Locale.GERMAN : found;
        } catch (IllegalArgumentException noLanguage) {
            return Locale.GERMAN;
        }
    }
}
