package org.mosaik.standalone.mailbox;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mosaik.standalone.pages.Answer;
import org.mosaik.standalone.pages.Asked;
import org.mosaik.standalone.pages.Pages;
import org.mosaik.standalone.pages.Templates;

/** The list of mails, each mail for itself, and both as JSON. */
final class MailboxPages implements Pages.Page {

    private static final int MOST = 500;
    private static final String API = "/api/messages";
    private static final String ONE = "/messages/";
    private static final String HTML = "/html";

    private final MailFolder folder;

    MailboxPages(MailFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answer answer(Asked asked) throws IOException {
        String path = asked.path();
        if (path.equals("/")) {
            Map<String, Object> values = Map.of("mails", folder.newest(MOST), "when", when(asked.language()));
            return Answer.html(200, Templates.page("mailbox", asked.language(), values));
        }
        if (path.equals(API)) {
            return Answer.json(200, folder.newest(MOST));
        }
        if (path.startsWith(API + "/")) {
            return find(path.substring(API.length() + 1))
                    .map(mail -> Answer.json(200, mail))
                    .orElse(Answer.json(404, Map.of("title", "There is no such mail.", "status", 404)));
        }
        if (path.startsWith(ONE) && path.endsWith(HTML) && path.length() > ONE.length() + HTML.length()) {
            return find(path.substring(ONE.length(), path.length() - HTML.length()))
                    .flatMap(mail -> Optional.ofNullable(mail.html()))
                    .map(html -> Answer.foreignHtml("<base target=\"_blank\">" + html))
                    .orElseGet(() -> missing(asked));
        }
        return path.startsWith(ONE)
                ? find(path.substring(ONE.length()))
                        .map(mail -> show(mail, asked))
                        .orElseGet(() -> missing(asked))
                : missing(asked);
    }

    private Optional<Mail> find(String id) throws IOException {
        return folder.find(id);
    }

    private static Answer show(Mail mail, Asked asked) {
        String text = mail.text() == null ? "" : mail.text();
        Map<String, Object> values = Map.of("mail", mail, "pieces", Piece.of(text), "when", when(asked.language()));
        return Answer.html(200, Templates.page("mail", asked.language(), values));
    }

    private static Answer missing(Asked asked) {
        return Answer.html(404, Templates.page("missing", asked.language(), Map.of()));
    }

    private static DateTimeFormatter when(Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(language)
                .withZone(ZoneId.systemDefault());
    }
}
