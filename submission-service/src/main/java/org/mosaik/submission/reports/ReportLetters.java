package org.mosaik.submission.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mosaik.events.Contact;
import org.mosaik.events.Decision;
import org.mosaik.mail.Letter;
import org.mosaik.mail.Words;

/** Words the mails to who reported a story, in the language of the page on which they did. */
class ReportLetters {

    private static final Set<String> OFFLINE = Set.of("taken-down", "gone");

    private final Words words;
    private final String publication;

    ReportLetters(Words words, String publication) {
        this.words = words;
        this.publication = publication;
    }

    Letter received(ReportDocument report) {
        Locale language = language(report);
        return letter(
                report,
                words.say(language, "mail.report.received.subject"),
                List.of(words.say(language, "mail.report.received.opening")),
                toStory(report, language),
                List.of(words.say(language, "mail.report.received.closing")));
    }

    Letter answered(ReportDocument report, Decision.Answered answer) {
        Locale language = language(report);
        boolean offline = OFFLINE.contains(answer.code());
        List<String> opening = new ArrayList<>();
        opening.add(words.say(language, "mail.report.answered.opening"));
        opening.add(words.sayOr(language, "mail.report.answer." + answer.code(), "mail.report.answer.kept"));
        if (answer.remark() != null) {
            opening.add(answer.remark());
        }
        List<String> closing = new ArrayList<>();
        closing.add(words.say(language, "mail.report.answered.by"));
        if (!offline) {
            closing.add(words.say(language, "mail.report.answered.again"));
        }
        return letter(
                report,
                words.say(language, offline ? "mail.report.offline.subject" : "mail.report.online.subject"),
                opening,
                offline
                        ? new Letter.Action(words.say(language, "mail.report.site"), publication + "/")
                        : toStory(report, language),
                closing);
    }

    private Letter letter(
            ReportDocument report, String subject, List<String> opening, Letter.Action action, List<String> closing) {
        Locale language = language(report);
        List<String> points = List.of(
                words.say(language, "mail.report.number", ReportStory.number(report.id())),
                words.say(language, "mail.report.address", String.valueOf(report.address())));
        return new Letter(language, subject, opening, points, null, action, closing, null);
    }

    private Letter.Action toStory(ReportDocument report, Locale language) {
        return new Letter.Action(words.say(language, "mail.report.story"), String.valueOf(report.address()));
    }

    private static Locale language(ReportDocument report) {
        Contact contact = report.contact();
        return contact == null ? Locale.GERMAN : Locale.forLanguageTag(contact.language());
    }
}
