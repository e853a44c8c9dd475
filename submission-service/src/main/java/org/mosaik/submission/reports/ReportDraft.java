package org.mosaik.submission.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Contact;
import org.mosaik.events.Report;
import org.mosaik.mail.Address;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.forms.Words;

/**
 * A report as somebody typed it.
 *
 * @param ground code of the {@link Ground}
 * @param faith whether they say that it is true as far as they know
 * @param language BCP 47 tag of the page
 */
public record ReportDraft(String ground, String words, String name, String email, boolean faith, String language) {

    public static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_NAME = 100;

    public ReportDraft {
        words = Words.clean(words);
        name = Words.clean(name);
        email = email.strip();
    }

    public static ReportDraft empty(String language) {
        return new ReportDraft("", "", "", "", false, language);
    }

    /** What has to be mended, in the order of the form. */
    public List<Finding> findings() {
        Optional<Ground> chosen = Ground.of(ground);
        boolean whoMatters = chosen.map(Ground::asksWhoReports).orElse(false);
        List<Finding> findings = new ArrayList<>();
        if (chosen.isEmpty()) {
            findings.add(Finding.of("ground", "report.ground"));
        }
        if (words.isEmpty()) {
            findings.add(Finding.of("words", "report.words"));
        }
        Words.inLines("words", words, LONGEST_WORDS).ifPresent(findings::add);
        if (whoMatters && name.isEmpty()) {
            findings.add(Finding.of("name", "report.name"));
        }
        Words.inOneLine("name", name, LONGEST_NAME).ifPresent(findings::add);
        if (whoMatters && email.isEmpty()) {
            findings.add(Finding.of("email", "report.email"));
        }
        if (!email.isEmpty() && Address.of(email).isEmpty()) {
            findings.add(Finding.of("email", "email"));
        }
        if (!faith) {
            findings.add(Finding.of("faith", "report.faith"));
        }
        return findings;
    }

    Contact contact() {
        return new Contact(Report.REPORTER, orNothing(name), orNothing(email), language);
    }

    private static @Nullable String orNothing(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
