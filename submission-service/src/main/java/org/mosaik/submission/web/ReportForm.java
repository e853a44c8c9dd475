package org.mosaik.submission.web;

import java.util.Arrays;
import java.util.List;
import org.mosaik.submission.fairness.Admission;
import org.mosaik.submission.fairness.Proofs;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.reports.Ground;
import org.mosaik.submission.reports.PublicStory;
import org.mosaik.submission.reports.ReportDraft;
import org.mosaik.submission.reports.ReportSettings;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.form.FormField.Option;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the form of a report into the model of its page, with everything that was typed. */
@Component
class ReportForm {

    /** What proofs of work and times are for. */
    static final String FORM = "report";

    static final Admission.Marks NO_MARKS = new Admission.Marks("", "", "");

    private final Sentences sentences;
    private final Texts texts;
    private final Admission admission;
    private final Proofs proofs;
    private final ReportSettings settings;

    ReportForm(Sentences sentences, Texts texts, Admission admission, Proofs proofs, ReportSettings settings) {
        this.sentences = sentences;
        this.texts = texts;
        this.admission = admission;
        this.proofs = proofs;
        this.settings = settings;
    }

    String show(PublicStory story, ReportDraft draft, Admission.Marks typed, List<Finding> findings, Model model) {
        FormErrors errors = sentences.errors(findings);
        Admission.Marks marks = admission.next(FORM, typed);
        put(story, model);
        model.addAttribute("errors", errors);
        model.addAttribute("fields", fields(draft, errors));
        model.addAttribute("days", settings.kept().toDays());
        model.addAttribute("guard", new FormView.Guard(marks, marks.proof().isEmpty() ? proofs.challenge(FORM) : null));
        return "report";
    }

    String sent(PublicStory story, String number, Model model) {
        put(story, model);
        model.addAttribute("number", number);
        return "report-sent";
    }

    private static void put(PublicStory story, Model model) {
        model.addAttribute(Page.of("Mosaik").notIndexed());
        model.addAttribute("story", story);
    }

    private List<FormField> fields(ReportDraft draft, FormErrors errors) {
        List<Option> grounds = Arrays.stream(Ground.values())
                .map(ground -> new Option(ground.code(), texts.say("report.ground." + ground.code())))
                .toList();
        return List.of(
                        FormField.of(FormField.Type.CHOICE, "ground", texts.say("report.ground"))
                                .mandatory()
                                .options(grounds)
                                .value(draft.ground()),
                        FormField.of(FormField.Type.TEXTAREA, "words", texts.say("report.words"))
                                .help(texts.say("report.words.help"))
                                .mandatory()
                                .maxLength(ReportDraft.LONGEST_WORDS)
                                .value(draft.words()),
                        FormField.of(FormField.Type.TEXT, "name", texts.say("report.name"))
                                .help(texts.say("report.name.help"))
                                .autocomplete("name")
                                .value(draft.name()),
                        FormField.of(FormField.Type.EMAIL, "email", texts.say("report.email"))
                                .help(texts.say("report.email.help"))
                                .autocomplete("email")
                                .value(draft.email()),
                        FormField.of(FormField.Type.CONSENT, "faith", texts.say("report.faith"))
                                .mandatory()
                                .value(draft.faith() ? "true" : ""))
                .stream()
                .map(field -> field.errorIn(errors))
                .toList();
    }
}
