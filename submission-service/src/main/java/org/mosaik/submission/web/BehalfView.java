package org.mosaik.submission.web;

import java.util.List;
import java.util.Locale;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.submission.web.BehalfForm.Entered;
import org.mosaik.submission.web.BehalfPass.Open;
import org.mosaik.submission.web.FormFields.Form;
import org.mosaik.submission.web.KeepPhotos.Kept;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.form.FormField.Option;
import org.mosaik.web.page.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what an editor enters for somebody else into the model of a page. */
@Component
class BehalfView {

    private final FormFields fields;
    private final Sentences sentences;
    private final Texts texts;

    BehalfView(FormFields fields, Sentences sentences, Texts texts) {
        this.fields = fields;
        this.sentences = sentences;
        this.texts = texts;
    }

    String fresh(Open open, KindDefinition kind, Model model, Locale locale) {
        TypedForm typed = TypedForm.empty(locale.toLanguageTag());
        FormInput empty = new FormInput(typed, new TypedPhotos(List.of()));
        return show(open, kind, empty, typed, FormErrors.none(), model);
    }

    String again(Open open, KindDefinition kind, Entered entered, Kept kept, Model model) {
        return show(open, kind, kept.input(), entered.besides(), sentences.errors(kept.findings()), model);
    }

    private String show(
            Open open, KindDefinition kind, FormInput input, TypedForm besides, FormErrors errors, Model model) {
        head(open, kind, model);
        Form form = fields.of(open.campaign(), kind, input, errors, null);
        model.addAttribute("errors", form.named(errors));
        model.addAttribute("form", form);
        model.addAttribute("nextPerson", TypedPeople.next(input.typed(), 0));
        model.addAttribute("besides", besides(besides, errors));
        return "behalf";
    }

    void head(Open open, KindDefinition kind, Model model) {
        Campaign campaign = open.campaign();
        String language = LocaleContextHolder.getLocale().toLanguageTag();
        model.addAttribute(CampaignPages.page(campaign, language).notIndexed());
        model.addAttribute("title", campaign.in(language, campaign.title()));
        model.addAttribute("base", open.base());
        model.addAttribute("kind", kind.kind().name());
        model.addAttribute(
                "kinds",
                campaign.kinds().stream()
                        .map(each -> new FormView.KindLink(
                                each.kind().name(), campaign.in(language, each.label()), each.kind() == kind.kind()))
                        .toList());
    }

    private List<FormField> besides(TypedForm typed, FormErrors errors) {
        return List.of(
                FormField.of(FormField.Type.CHOICE, BehalfForm.WAY, texts.say("behalf.way"))
                        .mandatory()
                        .options(BehalfForm.ways().stream()
                                .map(way -> new Option(way.name(), texts.say("behalf.way." + way)))
                                .toList())
                        .value(typed.get(BehalfForm.WAY))
                        .errorIn(errors),
                agreedOn(typed, errors),
                paper(errors));
    }

    FormField agreedOn(TypedForm typed, FormErrors errors) {
        return FormField.of(FormField.Type.DATE, BehalfForm.AGREED_ON, texts.say("behalf.agreed-on"))
                .mandatory()
                .help(texts.say("behalf.agreed-on.help"))
                .value(typed.get(BehalfForm.AGREED_ON))
                .errorIn(errors);
    }

    FormField paper(FormErrors errors) {
        return FormField.of(FormField.Type.FILE, BehalfForm.PAPER, texts.say("behalf.paper"))
                .help(texts.say("behalf.paper.help"))
                .accept("image/jpeg,image/png,application/pdf")
                .errorIn(errors);
    }

    String entered(Open open, String link, Model model) {
        head(open, open.campaign().kinds().get(0), model);
        model.addAttribute("link", link);
        return "behalf-entered";
    }
}
