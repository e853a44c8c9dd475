package org.mosaik.submission.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.photos.Photos;
import org.mosaik.submission.receipts.AskedPerson;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Wordings;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.mosaik.web.story.Answers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows somebody what they are asked to agree to, and what they agreed to, word for word. */
@Component
class ConsentView {

    private final ConsentFields fields;
    private final Sentences sentences;
    private final Answers answers;
    private final Photos photos;
    private final Texts texts;

    ConsentView(ConsentFields fields, Sentences sentences, Answers answers, Photos photos, Texts texts) {
        this.fields = fields;
        this.sentences = sentences;
        this.answers = answers;
        this.photos = photos;
        this.texts = texts;
    }

    /** A picture with the person on it. */
    record Shown(URI address, @Nullable String alt) {}

    /** One agreement, ready to be read. */
    record Given(int number, String words, String when, boolean paper, List<Where> channels) {}

    /** A channel that somebody agreed to. */
    record Where(String id, String label) {}

    String show(AskedPerson person, boolean open, String done, List<Finding> findings, Model model) {
        Campaign campaign = person.campaign();
        Content content = person.content();
        FormErrors errors = sentences.errors(findings);
        page(campaign, model);
        model.addAttribute("path", person.path());
        model.addAttribute("errors", errors);
        model.addAttribute("done", done);
        model.addAttribute("open", open);
        model.addAttribute("gone", content == null || campaign == null);
        model.addAttribute("role", person.role().name());
        model.addAttribute("child", person.child().orElse(""));
        if (content != null && campaign != null) {
            story(person, campaign, content, model);
            model.addAttribute("asked", fields.of(campaign, person.wordings(), "consents.", language()));
        }
        return "consent";
    }

    /** What would be shown of somebody, and what they agreed to. */
    void story(AskedPerson person, Campaign campaign, Content content, Model model) {
        model.addAttribute("title", campaign.in(language(), campaign.title()));
        model.addAttribute(
                "lines",
                answers.of(campaign, content).stream()
                        .filter(line -> !line.editorsOnly())
                        .toList());
        model.addAttribute("pictures", pictures(person));
        model.addAttribute("given", given(campaign, person.given()));
    }

    static void page(@Nullable Campaign campaign, Model model) {
        model.addAttribute(
                (campaign == null ? Page.of("Mosaik") : CampaignPages.page(campaign, language())).notIndexed());
    }

    private List<Shown> pictures(AskedPerson person) {
        return person.pictures().stream()
                .filter(medium -> !medium.renditions().isEmpty())
                .map(medium -> new Shown(address(person.story().id(), medium), medium.alt()))
                .toList();
    }

    private URI address(String story, Medium medium) {
        return photos.address(story, medium.id(), medium.renditions().get(0).name());
    }

    List<Given> given(Campaign campaign, List<Consent> consents) {
        List<Given> given = new ArrayList<>();
        for (Consent consent : consents) {
            given.add(new Given(
                    given.size() + 1,
                    Wordings.agreedTo(campaign, consent).orElse(""),
                    when(consent),
                    consent.paper() != null,
                    consent.channels().stream()
                            .map(channel -> new Where(channel, campaign.labelOf(channel, language())))
                            .toList()));
        }
        return given;
    }

    /** A sheet has a day and no hour. */
    private String when(Consent consent) {
        Consent.Paper paper = consent.paper();
        return paper == null ? texts.moment(consent.givenAt()) : texts.day(paper.signedOn());
    }

    String print(SubmissionDocument story, @Nullable Campaign campaign, Consent consent, String back, Model model) {
        page(campaign, model);
        model.addAttribute("back", back);
        model.addAttribute("consent", consent);
        model.addAttribute("words", Wordings.agreedTo(campaign, consent).orElse(null));
        model.addAttribute("giver", name(story, consent.giver()));
        model.addAttribute("behalfOf", consent.behalfOf() == null ? null : name(story, consent.behalfOf()));
        model.addAttribute("campaign", campaign == null ? "" : campaign.in(language(), campaign.title()));
        model.addAttribute(
                "elements",
                consent.elements().stream()
                        .map(element -> texts.say("element." + element))
                        .toList());
        model.addAttribute(
                "channels", campaign == null ? "" : fields.takeBack(campaign, consent.channels(), language()));
        return "printout";
    }

    /** By name where one was told. */
    String name(SubmissionDocument story, String person) {
        return story.contact(person)
                .map(Contact::name)
                .orElseGet(() -> person.equals(Person.SUBMITTER) ? texts.say("printout.submitter") : person);
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
