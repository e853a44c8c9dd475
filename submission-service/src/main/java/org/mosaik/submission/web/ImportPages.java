package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.submission.drafts.Drafts;
import org.mosaik.submission.drafts.SavedDraft;
import org.mosaik.submission.imports.ImportRows;
import org.mosaik.submission.imports.Report;
import org.mosaik.submission.web.BehalfPass.Address;
import org.mosaik.submission.web.BehalfPass.Open;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where an editor reads in a spreadsheet: first a report, then one click; between the two the file waits sealed, for an hour. */
@Controller
@SecretAddress
@RequestMapping("/on-behalf/{campaign}/{editor}/{until:\\d{1,18}}/{signature}")
class ImportPages {

    private static final Duration WAITS = Duration.ofHours(1);
    private static final String FILE = "file";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv; charset=UTF-8");

    private final BehalfPass pass;
    private final ImportRows rows;
    private final Drafts waiting;
    private final ImportView view;
    private final Clock clock;

    ImportPages(BehalfPass pass, ImportRows rows, Drafts waiting, ImportView view, Clock clock) {
        this.pass = pass;
        this.rows = rows;
        this.waiting = waiting;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/import")
    String choose(Address address, @RequestParam(required = false) @Nullable String kind, Model model) {
        Open open = pass.open(address);
        return view.choose(open, BehalfPages.kind(open.campaign(), kind), model);
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(Address address, @RequestParam(required = false) @Nullable String kind) {
        Open open = pass.open(address);
        KindDefinition asked = BehalfPages.kind(open.campaign(), kind);
        return csv(open.campaign().id(), ImportRows.template(open.campaign(), asked));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String check(
            Address address,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Open open = pass.open(address);
        KindDefinition asked = BehalfPages.kind(open.campaign(), kind);
        byte[] bytes = bytes(file);
        Report report = rows.check(request(open, asked, bytes, locale));
        if (report.unreadable() != null) {
            response.setStatus(422);
            return view.unreadable(open, asked, report.unreadable(), model);
        }
        String secret = waiting.keep(new SavedDraft(
                open.campaign().id(),
                asked.kind().name(),
                Map.of(FILE, List.of(Base64.getEncoder().encodeToString(bytes))),
                clock.instant().plus(WAITS)));
        return view.report(open, asked, report, secret, false, model);
    }

    @PostMapping("/import/run")
    String run(Address address, @RequestParam String waits, Model model, Locale locale) {
        Open open = pass.open(address);
        SavedDraft kept = kept(open, waits);
        KindDefinition asked = BehalfPages.kind(open.campaign(), kept.kind());
        Report report = rows.run(request(open, asked, file(kept), locale));
        return view.report(open, asked, report, waits, true, model);
    }

    @PostMapping("/import/mend")
    ResponseEntity<byte[]> mend(Address address, @RequestParam String waits, Locale locale) {
        Open open = pass.open(address);
        SavedDraft kept = kept(open, waits);
        KindDefinition asked = BehalfPages.kind(open.campaign(), kept.kind());
        return csv(open.campaign().id() + "-mend", rows.toMend(request(open, asked, file(kept), locale)));
    }

    private SavedDraft kept(Open open, String secret) {
        return waiting.find(secret)
                .filter(kept -> kept.campaign().equals(open.campaign().id())
                        && kept.values().containsKey(FILE))
                .orElseThrow(() -> new ProblemException(Problem.of(410, "import-gone")));
    }

    private static byte[] file(SavedDraft kept) {
        return Base64.getDecoder()
                .decode(kept.values().getOrDefault(FILE, List.of("")).get(0));
    }

    private static ImportRows.Request request(Open open, KindDefinition kind, byte[] file, Locale locale) {
        return new ImportRows.Request(open.campaign(), kind, open.editor(), locale.toLanguageTag(), file);
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException cut) {
            throw new ProblemException(Problem.ofStatus(400));
        }
    }

    private static ResponseEntity<byte[]> csv(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body(bytes);
    }
}
