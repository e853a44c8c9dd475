package org.mosaik.submission.web;

import java.util.List;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Content;
import org.mosaik.submission.receipts.AskedPeople;
import org.mosaik.submission.receipts.AskedPerson;
import org.mosaik.submission.web.SheetForm.Entered;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.form.FormField.Option;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows an editor the words that may stand on somebody's sheet, and what this person agreed to already. */
@Component
class SheetView {

    private final AskedPeople asked;
    private final ConsentView consents;
    private final ConsentFields channels;
    private final BehalfView behalf;
    private final Sentences sentences;
    private final Texts texts;

    SheetView(
            AskedPeople asked,
            ConsentView consents,
            ConsentFields channels,
            BehalfView behalf,
            Sentences sentences,
            Texts texts) {
        this.asked = asked;
        this.consents = consents;
        this.channels = channels;
        this.behalf = behalf;
        this.sentences = sentences;
        this.texts = texts;
    }

    /** A language in which the sheet may be. */
    record LanguageLink(String tag, String label, boolean current) {}

    String show(AskedPerson person, Campaign campaign, Content content, Entered entered, String done, Model model) {
        List<String> languages = SheetForm.languages(person);
        String language = language(entered.typed().get(SheetForm.LANGUAGE), languages, person);
        FormErrors errors = sentences.errors(entered.findings());
        ConsentView.page(campaign, model);
        consents.story(person, campaign, content, model);
        model.addAttribute("path", person.path());
        model.addAttribute("name", consents.name(person.story(), person.person()));
        model.addAttribute("role", person.role().name());
        model.addAttribute("child", person.child().orElse(""));
        model.addAttribute("done", done);
        model.addAttribute("ownPage", asked.ownPage(person).orElse(null));
        model.addAttribute("errors", errors);
        model.addAttribute("language", language);
        model.addAttribute(
                "sheetLanguages",
                languages.stream()
                        .map(tag -> new LanguageLink(tag, texts.language(tag), tag.equals(language)))
                        .toList());
        model.addAttribute(
                "wordings",
                SheetForm.offered(person, language).stream()
                        .map(wording -> field(campaign, wording, language, entered.typed()))
                        .toList());
        model.addAttribute(
                "besides",
                List.of(
                        behalf.agreedOn(entered.typed(), errors),
                        behalf.paper(errors).mandatory()));
        return "sheet";
    }

    /** The person's own, if the campaign has words in it. */
    private static String language(String chosen, List<String> languages, AskedPerson person) {
        if (languages.contains(chosen)) {
            return chosen;
        }
        String own = person.contact().language();
        return languages.contains(own) || languages.isEmpty() ? own : languages.get(0);
    }

    /** The very words, and under them a tick for each channel that they are for. */
    private FormField field(Campaign campaign, ConsentWording wording, String language, TypedForm typed) {
        String name = SheetForm.name(wording);
        return FormField.of(FormField.Type.CHOICES, name, wording.text().getOrDefault(language, ""))
                .in(language)
                .mandatory()
                .help(texts.say("sheet.version", String.valueOf(wording.version())))
                .options(wording.channels().stream()
                        .map(channel -> new Option(
                                channel, campaign.labelOf(channel, language), channels.takeBackOf(campaign, channel)))
                        .toList())
                .values(typed.all(name));
    }
}
