package org.mosaik.submission.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.imports.ImportRows;
import org.mosaik.submission.imports.Report;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.web.BehalfPass.Open;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a spreadsheet that is read in into the model of a page. */
@Component
class ImportView {

    private final BehalfView behalf;
    private final Sentences sentences;
    private final Receipts receipts;
    private final Texts texts;

    ImportView(BehalfView behalf, Sentences sentences, Receipts receipts, Texts texts) {
        this.behalf = behalf;
        this.sentences = sentences;
        this.receipts = receipts;
        this.texts = texts;
    }

    /** A row in words. */
    record Row(
            int number,
            String beginning,
            String state,
            List<String> findings,
            @Nullable String receipt) {}

    String choose(Open open, KindDefinition kind, Model model) {
        return show(open, kind, FormErrors.none(), model);
    }

    String unreadable(Open open, KindDefinition kind, Finding why, Model model) {
        return show(open, kind, sentences.errors(List.of(why)), model);
    }

    private String show(Open open, KindDefinition kind, FormErrors errors, Model model) {
        behalf.head(open, kind, model);
        Map<String, Boolean> columns = ImportRows.columns(open.campaign(), kind);
        model.addAttribute("columns", columns);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "file",
                FormField.of(FormField.Type.FILE, "file", texts.say("import.file"))
                        .help(texts.say("import.file.help"))
                        .accept(".csv,text/csv")
                        .mandatory()
                        .errorIn(errors));
        return "import";
    }

    String report(Open open, KindDefinition kind, Report report, String waits, boolean done, Model model) {
        behalf.head(open, kind, model);
        model.addAttribute("rows", report.lines().stream().map(this::row).toList());
        model.addAttribute("sound", report.count(Report.State.SOUND));
        model.addAttribute("wrong", report.count(Report.State.WRONG));
        model.addAttribute("imported", report.count(Report.State.DONE));
        model.addAttribute("notTried", report.count(Report.State.NOT_TRIED));
        model.addAttribute("waits", waits);
        model.addAttribute("done", done);
        return "import-report";
    }

    private Row row(Report.Line line) {
        return new Row(
                line.number(),
                line.beginning(),
                line.state().name(),
                line.findings().stream().map(this::sentence).toList(),
                line.submission() == null ? null : receipts.first(line.submission()));
    }

    /** The column as the template has it, and what to do about it. */
    private String sentence(Finding finding) {
        String words = texts.say("finding." + finding.code(), finding.args().toArray());
        String column = finding.field().startsWith("fields.") ? finding.field().substring(7) : finding.field();
        return finding.field().equals("row") ? words : column + ": " + words;
    }
}
