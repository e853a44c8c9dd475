package org.mosaik.submission.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.submissions.ChangeOutcome.Foreseen;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.web.FormFields.Form;
import org.mosaik.submission.web.FormFields.Row;
import org.mosaik.submission.web.FormFields.Step;
import org.mosaik.submission.web.KeepPhotos.Kept;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.page.Texts;
import org.mosaik.web.story.WordDiff;
import org.mosaik.web.story.WordDiff.Piece;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what a change would make different, question by question of the form, before it is sent. */
@Component
class DifferenceView {

    private static final String CONSENTS = "consents";

    private final FormFields fields;
    private final Sentences sentences;
    private final Texts texts;

    DifferenceView(FormFields fields, Sentences sentences, Texts texts) {
        this.fields = fields;
        this.sentences = sentences;
        this.texts = texts;
    }

    /** An answer that is another now. */
    record Line(String label, List<Piece> pieces) {}

    /** A photo that came or went. */
    record Picture(@Nullable URI address, boolean gone) {}

    /** A question with its answer, known by the same name before and after photos were moved. */
    private record Answered(String label, String answer) {}

    /** @param kept with what is wrong with the consents that are asked for anew, if they were sent already */
    String show(Receipt receipt, String path, Kept kept, Foreseen foreseen, Model model) {
        Campaign campaign = receipt.campaign();
        SubmissionDocument story = receipt.story();
        Content content = story == null ? null : story.content();
        KindDefinition kind = campaign == null || content == null
                ? null
                : campaign.kind(content.kind()).orElse(null);
        if (campaign == null || story == null || content == null || kind == null) {
            throw new IllegalStateException("only what is here can be changed");
        }
        FormInput input = kept.input();
        FormInput old = new FormInput(TypedForm.of(content, story), TypedPhotos.of(content));
        Form before = fields.of(campaign, kind, old, FormErrors.none(), receipt.id());
        Form now = fields.of(campaign, kind, input, FormErrors.none(), receipt.id());
        FormErrors errors = sentences.errors(again(kept.findings()));
        model.addAttribute(
                CampaignPages.page(campaign, LocaleContextHolder.getLocale().toLanguageTag())
                        .notIndexed());
        model.addAttribute("path", path);
        model.addAttribute("errors", errors);
        model.addAttribute("answering", receipt.stage() == Receipt.Stage.ASKED);
        model.addAttribute("lines", lines(before, now));
        model.addAttribute("pictures", pictures(before, now));
        model.addAttribute("moved", moved(old.photos().known(), input.photos().known()));
        model.addAttribute(
                "asked", foreseen.asked().stream().map(this::name).distinct().toList());
        model.addAttribute("consents", foreseen.another() ? consents(now, input.typed(), errors) : List.of());
        model.addAttribute("typed", hidden(input));
        return "difference";
    }

    private String name(Contact contact) {
        return Stream.of(contact.name(), contact.email())
                .filter(word -> word != null && !word.isBlank())
                .findFirst()
                .orElseGet(() -> texts.say("allowed.custody"));
    }

    private static List<Finding> again(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Finding(TypedForm.AGAIN + finding.field(), finding.code(), finding.args()))
                .toList();
    }

    private static List<Line> lines(Form before, Form now) {
        Map<String, Answered> old = answers(before);
        Map<String, Answered> young = answers(now);
        Map<String, Answered> all = new LinkedHashMap<>(young);
        old.forEach(all::putIfAbsent);
        List<Line> lines = new ArrayList<>();
        all.forEach((name, answered) -> {
            String was = old.containsKey(name) ? old.get(name).answer() : "";
            String is = young.containsKey(name) ? young.get(name).answer() : "";
            if (!was.equals(is)) {
                lines.add(new Line(answered.label(), WordDiff.between(was, is)));
            }
        });
        return lines;
    }

    private static Map<String, Answered> answers(Form form) {
        Map<String, Answered> answers = new LinkedHashMap<>();
        for (Step step : form.steps()) {
            step.fields().forEach(field -> put(answers, field.name(), "", field));
            step.rows().forEach(row -> row.fields().forEach(field -> put(answers, field.name(), row.title(), field)));
            for (PhotoBlocks.Block photo : step.photos()) {
                Stream.concat(photo.fields().stream(), Stream.of(photo.licence()))
                        .filter(field -> photo.kept() != null && field.type() != FormField.Type.FILE)
                        .forEach(field -> put(answers, photo.kept() + field.label(), "", field));
            }
        }
        return answers;
    }

    private static void put(Map<String, Answered> answers, String name, String part, FormField field) {
        String label = part.isEmpty() ? field.label() : part + ": " + field.label();
        answers.put(name, new Answered(label, answer(field)));
    }

    /** As a reader of the form sees it. */
    private static String answer(FormField field) {
        if (field.type() == FormField.Type.CONSENT) {
            return field.value().equals("true") ? "✓" : "";
        }
        return field.type() == FormField.Type.CHOICE || field.type() == FormField.Type.CHOICES
                ? field.options().stream()
                        .filter(option -> field.values().contains(option.value()))
                        .map(FormField.Option::label)
                        .collect(Collectors.joining(", "))
                : field.value().strip().replace("\r", "");
    }

    private static List<Picture> pictures(Form before, Form now) {
        Map<String, URI> old = photos(before);
        Map<String, URI> young = photos(now);
        Stream<Picture> gone = old.entrySet().stream()
                .filter(photo -> !young.containsKey(photo.getKey()))
                .map(photo -> new Picture(photo.getValue(), true));
        Stream<Picture> came = young.entrySet().stream()
                .filter(photo -> !old.containsKey(photo.getKey()))
                .map(photo -> new Picture(photo.getValue(), false));
        return Stream.concat(gone, came).toList();
    }

    private static Map<String, URI> photos(Form form) {
        Map<String, URI> photos = new LinkedHashMap<>();
        form.steps().stream()
                .flatMap(step -> step.photos().stream())
                .filter(photo -> photo.kept() != null && photo.address() != null)
                .forEach(photo -> photos.put(String.valueOf(photo.kept()), photo.address()));
        return photos;
    }

    /** Whether photos that stayed stand in another order. */
    private static boolean moved(List<String> before, List<String> now) {
        List<String> stayed = before.stream().filter(now::contains).toList();
        return !stayed.equals(now.stream().filter(before::contains).toList());
    }

    /** Nothing is ticked: what was agreed to before was about something else. */
    private static List<Row> consents(Form now, TypedForm typed, FormErrors errors) {
        return now.steps().stream()
                .filter(step -> step.key().equals(CONSENTS))
                .flatMap(step ->
                        Stream.concat(Stream.of(new Row("", "", "", step.fields(), null)), step.rows().stream()))
                .map(row -> new Row(row.id(), row.title(), "", again(row.fields(), typed, errors), null))
                .toList();
    }

    private static List<FormField> again(List<FormField> consents, TypedForm typed, FormErrors errors) {
        return consents.stream()
                .filter(field -> field.value().equals("true"))
                .map(field -> field.named(TypedForm.AGAIN + field.name()))
                .map(field -> field.values(typed.all(field.name())).errorIn(errors))
                .toList();
    }

    private static Map<String, List<String>> hidden(FormInput input) {
        Map<String, List<String>> hidden = new TreeMap<>(input.values());
        hidden.keySet().removeIf(name -> name.equals("go") || name.startsWith(TypedForm.AGAIN));
        return hidden;
    }
}
