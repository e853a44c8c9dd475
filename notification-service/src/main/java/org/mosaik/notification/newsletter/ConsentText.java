package org.mosaik.notification.newsletter;

import java.time.Instant;
import java.util.Locale;
import org.mosaik.mail.Words;

/** What people agree to when they order the newsletter, word for word; a changed wording gets a new key. */
class ConsentText {

    private static final String KEY = "newsletter.consent.1";

    private final Words words;

    ConsentText(Words words) {
        this.words = words;
    }

    String in(Locale language, String campaign) {
        return words.say(language, KEY, campaign);
    }

    Proof proof(Proof.Step step, Instant at, Locale language, String campaign) {
        return new Proof(step, at, KEY, Subscribers.sha256(in(language, campaign)), language.toLanguageTag());
    }
}
