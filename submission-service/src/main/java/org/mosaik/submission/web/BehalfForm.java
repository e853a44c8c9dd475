package org.mosaik.submission.web;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.OnBehalf;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.photos.Papers;
import org.mosaik.submission.submissions.AgreeOnPaper;
import org.mosaik.submission.submissions.Behalf;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** What an editor is asked besides: how the story came, when the person agreed, and the scan of what was signed. */
@Component
class BehalfForm {

    static final String WAY = "behalf.way";
    static final String AGREED_ON = AgreeOnPaper.SIGNED_ON;
    static final String PAPER = "behalf.paper";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Clock clock;

    BehalfForm(Clock clock) {
        this.clock = clock;
    }

    /** @param behalf absent if something about it has to be mended */
    record Entered(
            FormInput input, TypedForm besides, @Nullable Behalf behalf, List<Finding> findings) {}

    Entered read(MultiValueMap<String, String> parameters, NativeWebRequest request, String editor) {
        MultiValueMap<String, String> questions = new LinkedMultiValueMap<>(parameters);
        MultiValueMap<String, String> besides = new LinkedMultiValueMap<>();
        Stream.of(WAY, AGREED_ON)
                .filter(questions::containsKey)
                .forEach(name -> besides.put(name, questions.remove(name)));
        FormInput input = FormInput.read(questions, request, Set.of(PAPER));
        TypedForm typed = new TypedForm(besides);
        List<Finding> findings = new ArrayList<>();
        OnBehalf.Way way = way(typed.get(WAY), findings);
        LocalDate agreedOn = agreedOn(AGREED_ON, typed.get(AGREED_ON), findings);
        byte[] paper = paper(request, findings);
        Behalf behalf = way == null || agreedOn == null || !findings.isEmpty()
                ? null
                : new Behalf(new OnBehalf(editor, way, agreedOn, paper != null), paper);
        return new Entered(input, typed, behalf, findings);
    }

    /** Nobody enters a spreadsheet by hand. */
    static List<OnBehalf.Way> ways() {
        return Stream.of(OnBehalf.Way.values())
                .filter(way -> way != OnBehalf.Way.SPREADSHEET)
                .toList();
    }

    private static OnBehalf.@Nullable Way way(String typed, List<Finding> findings) {
        return ways().stream()
                .filter(way -> way.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    findings.add(Finding.of(WAY, "behalf.way"));
                    return null;
                });
    }

    /** A day that has come, and not too long ago to be true. */
    @Nullable
    LocalDate agreedOn(String field, String typed, List<Finding> findings) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN);
            if (!day.isAfter(today) && day.isAfter(today.minusYears(20))) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // said below
        }
        findings.add(Finding.of(field, "behalf.agreed-on"));
        return null;
    }

    static byte @Nullable [] paper(NativeWebRequest request, List<Finding> findings) {
        MultipartRequest parts = request.getNativeRequest(MultipartRequest.class);
        MultipartFile file = parts == null ? null : parts.getFile(PAPER);
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            if (file.getSize() > Papers.LARGEST) {
                findings.add(Finding.of(PAPER, "behalf.paper.too-large"));
                return null;
            }
            byte[] bytes = file.getBytes();
            if (Papers.Type.of(bytes).isEmpty()) {
                findings.add(Finding.of(PAPER, "behalf.paper.type"));
            }
            return bytes;
        } catch (IOException cut) {
            throw new ProblemException(Problem.ofStatus(400));
        }
    }
}
