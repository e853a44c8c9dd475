package org.mosaik.mail;

import java.util.Locale;

/** Who sends: the line at the end of every mail. */
public class Imprint {

    /** The line, and where the whole imprint stands. */
    record Line(String words, String label, String link) {}

    private final String sender;
    private final String base;
    private final Words words;

    /** @param base public address of the service whose imprint it is */
    public Imprint(String sender, String base, Words words) {
        this.sender = sender;
        this.base = base;
        this.words = words;
    }

    Line of(Locale language) {
        String link = base + "/imprint?lang=" + language.toLanguageTag();
        return new Line(sender, words.say(language, "mail.imprint"), link);
    }
}
