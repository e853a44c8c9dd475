package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.CheckAppeal;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.SubmissionSettings;
import org.mosaik.submission.web.KeepPhotos.Kept;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.page.Languages;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.mosaik.web.story.Statement;
import org.mosaik.web.story.WordDiff;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a receipt into plain words. */
@Component
class ReceiptView {

    private final FormFields fields;
    private final Sentences sentences;
    private final ReceiptAllowed allowed;
    private final Texts texts;
    private final Languages languages;

    /** The one that is being answered. */
    private final HttpServletRequest request;

    private final Duration readWithin;
    private final Clock clock;

    ReceiptView(
            FormFields fields,
            Sentences sentences,
            Texts texts,
            Languages languages,
            SubmissionSettings settings,
            ReceiptAllowed allowed,
            Clock clock,
            HttpServletRequest request) {
        this.clock = clock;
        this.languages = languages;
        this.request = request;
        this.allowed = allowed;
        this.fields = fields;
        this.sentences = sentences;
        this.texts = texts;
        this.readWithin = settings.readWithin();
    }

    /** What one channel did, ready to be read. */
    record Place(
            String label,
            String state,
            String kind,
            @Nullable String address,
            @Nullable Instant since) {}

    /**
     * A question of the editors.
     *
     * @param about what it is about, in words; absent if that is the whole story
     * @param anchor of the place in the form
     */
    record Asked(
            String text, @Nullable String about, @Nullable String anchor) {}

    String show(Receipt receipt, String path, @Nullable String done, Model model) {
        return show(receipt, path, done, input(receipt), FormErrors.none(), model);
    }

    /** The story as it stands. */
    private static FormInput input(Receipt receipt) {
        SubmissionDocument story = receipt.story();
        Content content = story == null ? null : story.content();
        return story == null || content == null
                ? new FormInput(TypedForm.empty(language()), new TypedPhotos(List.of()))
                : new FormInput(TypedForm.of(content, story), TypedPhotos.of(content));
    }

    /** Of the numbers that its people have or had. */
    static int highest(Receipt receipt) {
        return receipt.story() == null ? 0 : receipt.story().highestPerson();
    }

    /** With everything that was typed, and what has to be mended. */
    String showAgain(Receipt receipt, String path, Kept kept, Model model) {
        model.addAttribute("changing", true);
        return show(receipt, path, null, kept.input(), sentences.errors(kept.findings()), model);
    }

    /** With the words that somebody contests a decision with, and what has to be mended in them. */
    String showAppealAgain(Receipt receipt, String path, String typed, List<Finding> findings, Model model) {
        model.addAttribute("typedAppeal", typed);
        return show(receipt, path, null, input(receipt), sentences.errors(findings), model);
    }

    private String show(
            Receipt receipt, String path, @Nullable String done, FormInput input, FormErrors errors, Model model) {
        Campaign campaign = receipt.campaign();
        model.addAttribute(
                (campaign == null ? Page.of("Mosaik") : CampaignPages.page(campaign, language())).notIndexed());
        model.addAttribute("receipt", receipt);
        model.addAttribute("stage", receipt.stage().name().toLowerCase(Locale.ROOT));
        model.addAttribute("path", path);
        model.addAttribute("done", done);
        model.addAttribute("errors", errors);
        model.addAttribute("readUntil", readUntil(receipt));
        model.addAttribute("questions", questions(receipt));
        model.addAttribute("statement", statement(receipt));
        model.addAttribute("reworded", reworded(receipt));
        addAppeal(receipt, errors, model);
        model.addAttribute(
                "places",
                receipt.deliveries().stream().map(each -> place(campaign, each)).toList());
        model.addAttribute("irrevocable", irrevocable(campaign));
        allowed.show(receipt, model);
        addForm(receipt, input, errors, model);
        return "receipt";
    }

    private void addForm(Receipt receipt, FormInput input, FormErrors errors, Model model) {
        Campaign campaign = receipt.campaign();
        Content content = receipt.story() == null ? null : receipt.story().content();
        KindDefinition kind = campaign == null || content == null
                ? null
                : campaign.kind(content.kind()).orElse(null);
        if (campaign != null && content != null && kind != null) {
            model.addAttribute("nextPerson", TypedPeople.next(input.typed(), highest(receipt)));
            FormFields.Form form = fields.of(campaign, kind, input, errors, receipt.id());
            model.addAttribute("form", form);
            model.addAttribute("errors", form.named(errors));
        }
    }

    /** Each with the place in the form that it is about. */
    private List<Asked> questions(Receipt receipt) {
        Campaign campaign = receipt.campaign();
        Content content = receipt.story() == null ? null : receipt.story().content();
        return receipt.openQuestions().stream()
                .map(question -> asked(question, campaign, content))
                .toList();
    }

    private Asked asked(Decision.Question question, @Nullable Campaign campaign, @Nullable Content content) {
        String about = question.about();
        if (about == null || campaign == null || content == null) {
            return new Asked(question.text(), null, null);
        }
        List<String> photos = content.photos().stream().map(photo -> photo.id()).toList();
        if (photos.contains(about)) {
            int place = photos.indexOf(about);
            return new Asked(question.text(), texts.say("form.photo.number", place + 1), "#photo-" + place);
        }
        return definition(campaign, content, about)
                .map(field -> new Asked(
                        question.text(),
                        campaign.in(language(), field.label()),
                        "#" + FormField.id("fields." + field.key())))
                .orElseGet(() -> new Asked(question.text(), null, null));
    }

    /** What editors changed in the texts, word by word. */
    private static List<DifferenceView.Line> reworded(Receipt receipt) {
        return receipt.textChanges().stream()
                .map(change -> new DifferenceView.Line(
                        label(receipt, change.field()), WordDiff.between(change.own(), change.now())))
                .toList();
    }

    private static String label(Receipt receipt, String field) {
        Campaign campaign = receipt.campaign();
        Content content = receipt.story() == null ? null : receipt.story().content();
        return campaign == null || content == null
                ? field
                : definition(campaign, content, field)
                        .map(asked -> campaign.in(language(), asked.label()))
                        .orElse(field);
    }

    private static Optional<Campaign.FieldDefinition> definition(Campaign campaign, Content content, String field) {
        return campaign.kind(content.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(asked -> asked.key().equals(field))
                .findFirst();
    }

    private @Nullable Instant readUntil(Receipt receipt) {
        SubmissionDocument story = receipt.story();
        Instant received = story == null ? null : story.receivedAt();
        return received == null ? null : received.plus(readWithin);
    }

    /** In the language of the submission, as it went out by mail, unless its reader asks for another. */
    private @Nullable Statement statement(Receipt receipt) {
        SubmissionDocument story = receipt.story();
        Decision decision = receipt.decision();
        if (story == null || decision == null || decision.outcome() != Decision.Outcome.REJECTED) {
            return null;
        }
        Locale language = languages
                .chosen(request.getQueryString())
                .orElseGet(() -> languages.nearest(
                        story.contact(Person.SUBMITTER).map(Contact::language).orElse(null)));
        return Statement.of(decision, story.receivedAt(), language, texts);
    }

    private void addAppeal(Receipt receipt, FormErrors errors, Model model) {
        receipt.contestableUntil(clock.instant()).ifPresent(until -> {
            model.addAttribute("contestableUntil", until);
            model.addAttribute(
                    "appealField",
                    FormField.of(FormField.Type.TEXTAREA, CheckAppeal.FIELD, texts.say("receipt.appeal.words"))
                            .help(texts.say("receipt.appeal.help"))
                            .mandatory()
                            .maxLength(CheckAppeal.LONGEST)
                            .value((String) model.getAttribute("typedAppeal"))
                            .errorIn(errors));
        });
    }

    private Place place(@Nullable Campaign campaign, Delivery delivery) {
        List<Delivery.Occasion> occasions = delivery.occasions();
        String kind = switch (delivery.state()) {
            case DELIVERED, RECALLED -> "ok";
            case IRRECOVERABLE, FAILED -> "bad";
            default -> "warn";
        };
        boolean visible = delivery.state() == Delivery.State.DELIVERED;
        return new Place(
                campaign == null ? delivery.channel() : campaign.labelOf(delivery.channel(), language()),
                texts.say("delivery." + delivery.state()),
                kind,
                visible && isLink(delivery.address()) ? delivery.address() : null,
                occasions.isEmpty() ? null : occasions.get(occasions.size() - 1).at());
    }

    private static boolean isLink(@Nullable String address) {
        return address != null && address.matches("https?://.*");
    }

    /** Channels from which nothing comes back, named before anybody withdraws. */
    private static List<String> irrevocable(@Nullable Campaign campaign) {
        return campaign == null
                ? List.of()
                : campaign.channels().stream()
                        .filter(channel -> channel.takeBack() == Campaign.TakeBack.NOTHING)
                        .map(channel -> campaign.in(language(), channel.label()))
                        .toList();
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
