package org.mosaik.submission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.AskedPerson;
import org.mosaik.submission.submissions.AgreeOnPaper.Sheet;
import org.mosaik.submission.submissions.Wordings;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** What an editor reads off a sheet that somebody signed: words, language, channels, day, and the scan of it. */
@Component
class SheetForm {

    static final String LANGUAGE = "language";
    private static final String CONSENTS = "consents";

    private final BehalfForm besides;

    SheetForm(BehalfForm besides) {
        this.besides = besides;
    }

    /** @param sheet absent if something about it has to be mended */
    record Entered(TypedForm typed, @Nullable Sheet sheet, List<Finding> findings) {}

    Entered read(
            AskedPerson person, String editor, MultiValueMap<String, String> parameters, NativeWebRequest request) {
        TypedForm typed = new TypedForm(Map.copyOf(parameters));
        List<Finding> findings = new ArrayList<>();
        List<ConsentWording> offered = offered(person, typed.get(LANGUAGE));
        refuseForeign(offered, typed, request, findings);
        List<ConsentWording> ticked = ticked(offered, typed, findings);
        LocalDate signedOn = besides.agreedOn(BehalfForm.AGREED_ON, typed.get(BehalfForm.AGREED_ON), findings);
        int before = findings.size();
        byte[] scan = BehalfForm.paper(request, findings);
        if (scan == null && findings.size() == before) {
            findings.add(Finding.of(BehalfForm.PAPER, "sheet.no-scan"));
        }
        Sheet sheet = person.campaign() == null || signedOn == null || scan == null || !findings.isEmpty()
                ? null
                : new Sheet(person.campaign(), person.person(), ticked, typed.get(LANGUAGE), signedOn, editor, scan);
        return new Entered(typed, sheet, findings);
    }

    /** In which languages a sheet may be. */
    static List<String> languages(AskedPerson person) {
        Set<String> languages = new LinkedHashSet<>();
        if (person.campaign() != null) {
            languages.addAll(person.campaign().languages());
        }
        List<ConsentWording> wordings = person.wordingsEver();
        wordings.forEach(wording -> languages.addAll(wording.text().keySet()));
        languages.removeIf(language ->
                wordings.stream().noneMatch(wording -> wording.text().containsKey(language)));
        return List.copyOf(languages);
    }

    /** What may stand on a sheet in that language, word for word. */
    static List<ConsentWording> offered(AskedPerson person, String language) {
        return person.wordingsEver().stream()
                .filter(wording -> wording.text().containsKey(language))
                .toList();
    }

    /** Of the ticks for the channels of one wording. */
    static String name(ConsentWording wording) {
        return CONSENTS + "." + wording.key() + "." + wording.version();
    }

    private static List<ConsentWording> ticked(List<ConsentWording> offered, TypedForm typed, List<Finding> findings) {
        List<ConsentWording> ticked = new ArrayList<>();
        for (ConsentWording wording : offered) {
            List<String> channels = typed.all(name(wording));
            if (!wording.channels().containsAll(channels)) {
                findings.add(Finding.of(CONSENTS, "sheet.wording"));
            } else if (!channels.isEmpty()) {
                ticked.add(Wordings.on(channels, wording));
            }
        }
        if (ticked.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of(CONSENTS, "sheet.nothing"));
        }
        return ticked;
    }

    private static void refuseForeign(
            List<ConsentWording> offered, TypedForm typed, NativeWebRequest request, List<Finding> findings) {
        Set<String> foreign = new HashSet<>(typed.values().keySet());
        foreign.removeAll(Set.of(LANGUAGE, BehalfForm.AGREED_ON, "lang"));
        offered.forEach(wording -> foreign.remove(name(wording)));
        if (offered.isEmpty() || foreign.removeIf(name -> name.startsWith(CONSENTS + "."))) {
            findings.add(Finding.of(CONSENTS, "sheet.wording"));
        }
        MultipartRequest parts = request.getNativeRequest(MultipartRequest.class);
        Map<String, MultipartFile> files = parts == null ? Map.of() : parts.getFileMap();
        if (!foreign.isEmpty() || files.keySet().stream().anyMatch(name -> !name.equals(BehalfForm.PAPER))) {
            findings.add(Finding.of("submission", "unknown"));
        }
    }
}
