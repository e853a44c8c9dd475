package org.mosaik.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.form.FormField.Option;
import org.mosaik.web.page.Links;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Theme;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One page of each skeleton. */
@Controller
class SamplePages {

    private static final Page CAMPAIGN = Page.of("NRW. Das machen WIR!")
            .home("/wall")
            .feed("/feed.atom")
            .described("Gute Ideen aus Nordrhein-Westfalen")
            .colours(new Theme("00549f", "e2001a"));

    private final Links links;

    SamplePages(Links links) {
        this.links = links;
    }

    record Card(String name, String line, String numbers, Theme theme) {}

    @GetMapping("/")
    String start(Model model) {
        List<Card> cards = List.of(
                new Card(
                        "Wir zusammen",
                        "Unternehmen zeigen, wie Integration im Betrieb gelingt.",
                        "200 Unternehmen",
                        new Theme("0b4f6c", "c8553d")),
                new Card(
                        "Niedersachsen packt an: ZUSAMMEN. MEHR.",
                        "Kurze Filme aus allen Regionen.",
                        "84 Filme",
                        new Theme("b3001b", "ffcc00")),
                new Card(
                        "NRW. Das machen WIR!",
                        "Eine Karte der guten Ideen.",
                        "312 Projekte",
                        new Theme("00549f", "e2001a")),
                new Card(
                        "Vielfalt – Das sind wir!",
                        "Menschen in ihrem Alltag, in ihrer Sprache.",
                        "27 Geschichten",
                        new Theme("ffd23f", "540d6e")),
                new Card(
                        "Duisburg ist echt solidarisch",
                        "Gesichter der Stadt und ein Satz dazu.",
                        "119 Porträts",
                        new Theme("2b6e3f", "f28f3b")));
        model.addAttribute("cards", cards);
        model.addAttribute(
                Page.of("Mosaik").cards(cards.stream().map(Card::theme).toList()));
        return "start";
    }

    @GetMapping("/wall")
    String wall(Model model) {
        model.addAttribute(CAMPAIGN);
        model.addAttribute("day", LocalDate.of(2026, 12, 3));
        return "wall";
    }

    @GetMapping("/story")
    String story(
            Model model, @RequestParam(defaultValue = "„Hier habe ich zum ersten Mal wieder gekocht.“") String quote) {
        model.addAttribute(CAMPAIGN);
        model.addAttribute("quote", quote);
        model.addAttribute("published", Instant.parse("2026-11-20T23:30:00Z"));
        return "story";
    }

    @GetMapping("/form")
    String form(Model model) {
        return form(model, FormErrors.none(), null, null);
    }

    @PostMapping("/form")
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String send(
            Model model,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String story) {
        FormErrors errors = FormErrors.none();
        if (place == null || place.isBlank()) {
            errors = errors.with("place", "Bitte geben Sie einen Ort an, zum Beispiel Duisburg.");
        }
        errors = errors.with("photos", "Das Bild ist zu groß (max. 20 MB).")
                .with("people", "Bitte sagen Sie uns, wer auf dem Bild zu sehen ist.");
        return form(model, errors, place, story);
    }

    private static String form(Model model, FormErrors errors, @Nullable String place, @Nullable String story) {
        model.addAttribute(CAMPAIGN.notIndexed());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "fields",
                fields(place, story).stream()
                        .map(field -> field.errorIn(errors))
                        .toList());
        return "form";
    }

    private static List<FormField> fields(@Nullable String place, @Nullable String story) {
        return List.of(
                FormField.of(FormField.Type.TEXT, "name", "Wie heißen Sie?")
                        .mandatory()
                        .help("Wir zeigen nur den Vornamen.")
                        .autocomplete("given-name"),
                FormField.of(FormField.Type.TEXT, "place", "Wo spielt Ihre Geschichte?")
                        .mandatory()
                        .value(place)
                        .help("Die Stadt oder Gemeinde genügt."),
                FormField.of(FormField.Type.TEXTAREA, "story", "Ihre Geschichte")
                        .mandatory()
                        .value(story)
                        .maxLength(10_000),
                FormField.of(FormField.Type.FILES, "photos", "Ihre Bilder")
                        .accept("image/*")
                        .help("JPEG oder PNG, bis 20 MB."),
                FormField.of(FormField.Type.CHOICE, "people", "Wer ist auf dem Bild zu sehen?")
                        .mandatory()
                        .options(List.of(
                                new Option("self", "Ich selbst"),
                                new Option("other", "Jemand anderes", "Diese Person fragen wir per E-Mail."),
                                new Option("child", "Ein Kind"))),
                FormField.of(FormField.Type.CHOICES, "channels", "Wo darf Ihre Geschichte erscheinen?")
                        .values(List.of("site"))
                        .options(List.of(
                                new Option("site", "Auf dieser Seite", "Können wir auf Wunsch löschen."),
                                new Option("press", "In der Zeitung", "Können wir dort nicht löschen."))),
                FormField.of(FormField.Type.EMAIL, "email", "Ihre E-Mail-Adresse")
                        .autocomplete("email")
                        .help("Nur für Rückfragen. Wir zeigen sie niemandem."),
                FormField.of(FormField.Type.NUMBER, "age", "Ihr Alter"),
                FormField.of(FormField.Type.DATE, "date", "Wann war das?"),
                FormField.of(
                                FormField.Type.CONSENT,
                                "consent",
                                "Ja, meine Geschichte und mein Bild dürfen veröffentlicht werden.")
                        .mandatory());
    }

    @GetMapping("/case")
    String editorialCase(Model model) {
        model.addAttribute(Page.of("Mosaik Redaktion").home("/case").asConsole());
        return "case";
    }

    @GetMapping("/mails")
    String mails(Model model) {
        model.addAttribute("sent", Instant.parse("2026-11-20T13:05:00Z"));
        return "mails";
    }

    @PostMapping("/thanks")
    String thanks() {
        return links.redirect("/story");
    }
}
