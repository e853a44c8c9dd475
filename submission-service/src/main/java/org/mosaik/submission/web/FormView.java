package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Content;
import org.mosaik.events.Licence;
import org.mosaik.submission.fairness.Admission;
import org.mosaik.submission.fairness.Challenge;
import org.mosaik.submission.fairness.Proofs;
import org.mosaik.submission.forms.CheckedDraft;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.forms.PhotoDraft;
import org.mosaik.submission.web.FormFields.Form;
import org.mosaik.submission.web.FormFields.Step;
import org.mosaik.submission.web.KeepPhotos.Kept;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Texts;
import org.mosaik.web.story.Answers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the form, one of its steps or its preview into the model of a page. */
@Component
class FormView {

    private final FormFields fields;
    private final Sentences sentences;
    private final Answers answers;
    private final PhotoBlocks blocks;
    private final Texts texts;
    private final Admission admission;
    private final Proofs proofs;

    FormView(
            FormFields fields,
            Sentences sentences,
            Answers answers,
            PhotoBlocks blocks,
            Texts texts,
            Admission admission,
            Proofs proofs) {
        this.fields = fields;
        this.sentences = sentences;
        this.answers = answers;
        this.blocks = blocks;
        this.texts = texts;
        this.admission = admission;
        this.proofs = proofs;
    }

    /** One kind of story that a campaign asks for. */
    record KindLink(String kind, String label, boolean current) {}

    /** Where a story may appear, and what can be taken back from there. */
    record Place(String label, String takeBack) {}

    /** A photo as readers will see it. */
    record Picture(
            @Nullable URI address,
            String alt,
            String credit,
            @Nullable String licence) {}
    /** What the form carries with it that nobody types, and what is to be solved meanwhile. */
    record Guard(Admission.Marks marks, @Nullable Challenge challenge) {}

    String fresh(Campaign campaign, KindDefinition kind, Model model, Locale locale) {
        FormInput empty = new FormInput(TypedForm.empty(locale.toLanguageTag()), new TypedPhotos(List.of()));
        model.addAttribute("first", true);
        return show(campaign, kind, empty, FormErrors.none(), null, model);
    }

    /** Everything, with what has to be mended. */
    String whole(Campaign campaign, KindDefinition kind, Kept kept, Model model) {
        return show(campaign, kind, kept.input(), sentences.errors(kept.findings()), null, model);
    }

    /** The photos after one was added, moved or removed. */
    String photos(Campaign campaign, KindDefinition kind, Kept kept, Model model, HttpServletResponse response) {
        if (!kept.findings().isEmpty()) {
            response.setStatus(422);
        }
        return show(campaign, kind, kept.input(), sentences.errors(kept.findings()), "photos", model);
    }

    /** A form that was left, where it was left. */
    String resumed(Campaign campaign, KindDefinition kind, FormInput input, Model model) {
        String step = input.typed().get("step");
        return show(campaign, kind, input, FormErrors.none(), step.isEmpty() ? null : step, model);
    }

    /** The link is under way; who has time after all goes on at once. */
    String later(Campaign campaign, KindDefinition kind, FormInput input, Instant until, Model model) {
        head(campaign, kind, model);
        model.addAttribute("until", until);
        model.addAttribute("withPhoto", !input.photos().all().isEmpty());
        model.addAttribute("typed", hidden(input));
        return "later";
    }

    /** The same questions with a row more or less. */
    String people(Campaign campaign, KindDefinition kind, Kept kept, Model model) {
        return show(campaign, kind, kept.input(), sentences.errors(kept.findings()), "people", model);
    }

    /** The step before, or the next one if nothing is wrong with this one. */
    String step(
            Campaign campaign,
            KindDefinition kind,
            Kept kept,
            boolean forward,
            List<Finding> findings,
            Model model,
            HttpServletResponse response) {
        FormInput input = kept.input();
        List<Step> steps =
                fields.of(campaign, kind, input, FormErrors.none(), null).steps();
        int now = Math.max(
                0, steps.stream().map(Step::key).toList().indexOf(input.typed().get("step")));
        List<Finding> here = kept.with(findings).findings().stream()
                .filter(finding -> steps.get(now).asks(finding.field()))
                .toList();
        if (forward && !here.isEmpty()) {
            response.setStatus(422);
            return show(
                    campaign,
                    kind,
                    input,
                    sentences.errors(here),
                    steps.get(now).key(),
                    model);
        }
        int next = Math.max(0, Math.min(steps.size() - 1, forward ? now + 1 : now - 1));
        return show(campaign, kind, input, FormErrors.none(), steps.get(next).key(), model);
    }

    private String show(
            Campaign campaign,
            KindDefinition kind,
            FormInput input,
            FormErrors errors,
            @Nullable String step,
            Model model) {
        head(campaign, kind, model);
        if (campaign.state() != Campaign.State.OPEN && errors.isEmpty()) {
            return "closed";
        }
        Form form = fields.of(campaign, kind, input, errors, null);
        model.addAttribute("errors", form.named(errors));
        model.addAttribute("guard", guard(campaign, input.typed()));
        model.addAttribute("form", form);
        model.addAttribute("nextPerson", TypedPeople.next(input.typed(), 0));
        model.addAttribute("step", step == null ? firstToMend(form) : step);
        model.addAttribute("later", fields.later(input.typed(), errors));
        model.addAttribute(SaveForLater.DRAFT, input.typed().get(SaveForLater.DRAFT));
        return "form";
    }

    private static String firstToMend(Form form) {
        return form.steps().stream()
                .filter(Step::isWrong)
                .findFirst()
                .orElse(form.steps().get(0))
                .key();
    }

    private void head(Campaign campaign, KindDefinition kind, Model model) {
        String language = language();
        model.addAttribute(CampaignPages.page(campaign, language));
        model.addAttribute("campaign", campaign.id());
        model.addAttribute("retention", campaign.retention());
        model.addAttribute("title", campaign.in(language, campaign.title()));
        model.addAttribute("sentence", campaign.in(language, campaign.sentence()));
        model.addAttribute("kind", kind.kind().name());
        model.addAttribute(
                "kinds",
                campaign.kinds().stream()
                        .map(each -> new KindLink(
                                each.kind().name(), campaign.in(language, each.label()), each.kind() == kind.kind()))
                        .toList());
    }

    /** How it will look, who will see what, and what can be taken back from where. */
    String preview(Campaign campaign, Content content, CheckedDraft.Sound draft, FormInput input, Model model) {
        head(campaign, campaign.kind(draft.kind()).orElseThrow(), model);
        List<Answers.Line> lines = answers.of(campaign, content);
        model.addAttribute("headline", content.forReaders().headline());
        model.addAttribute(
                "open", lines.stream().filter(line -> !line.editorsOnly()).toList());
        model.addAttribute(
                "closed", lines.stream().filter(Answers.Line::editorsOnly).toList());
        model.addAttribute("contact", draft.contact());
        model.addAttribute(
                "pictures", input.photos().all().stream().map(this::picture).toList());
        model.addAttribute("film", draft.film());
        model.addAttribute("places", places(campaign, draft));
        model.addAttribute("typed", hidden(input));
        model.addAttribute("guard", guard(campaign, input.typed()));
        return "preview";
    }

    private Guard guard(Campaign campaign, TypedForm typed) {
        Admission.Marks marks = admission.next(campaign.id(), typed.marks());
        return new Guard(marks, marks.proof().isEmpty() ? proofs.challenge(campaign.id()) : null);
    }

    private List<Place> places(Campaign campaign, CheckedDraft.Sound draft) {
        return campaign.channels().stream()
                .filter(channel -> draft.consents().stream()
                        .anyMatch(wording -> wording.channels().contains(channel.id())))
                .map(channel -> new Place(
                        campaign.in(language(), channel.label()), texts.say("take-back." + channel.takeBack())))
                .toList();
    }

    /** Everything that was typed, to be sent once more. */
    private static Map<String, List<String>> hidden(FormInput input) {
        Map<String, List<String>> hidden = new TreeMap<>(input.values());
        List.of("go", "step", "lang", TypedForm.OPENED, TypedForm.PROOF, TypedForm.TRAP)
                .forEach(hidden::remove);
        return hidden;
    }

    private Picture picture(PhotoDraft photo) {
        String licence = Licence.of(photo.licence())
                .map(one -> texts.say("licence." + one.code()))
                .orElse(null);
        return new Picture(blocks.address(photo, null), photo.alt(), photo.credit(), licence);
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
