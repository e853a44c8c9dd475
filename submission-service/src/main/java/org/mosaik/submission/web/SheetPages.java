package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mosaik.events.Campaign;
import org.mosaik.events.Content;
import org.mosaik.events.Submission;
import org.mosaik.submission.receipts.AskedPeople;
import org.mosaik.submission.receipts.AskedPerson;
import org.mosaik.submission.submissions.AgreeOnPaper;
import org.mosaik.submission.submissions.AgreeToStory;
import org.mosaik.submission.submissions.ChangeOutcome;
import org.mosaik.submission.submissions.ChangeOutcome.Changed;
import org.mosaik.submission.submissions.ChangeOutcome.Refused;
import org.mosaik.submission.web.BehalfPass.SheetAddress;
import org.mosaik.submission.web.SheetForm.Entered;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

/** Where an editor enters what one person in a story signed, or that this person took it back on the phone or by letter. */
@Controller
@SecretAddress
@RequestMapping(
        "/sheet/{submission:[0-9a-f-]{36}}/{person:submitter|p[0-9]{1,4}[ab]?}/{editor}/{until:\\d{1,18}}/{signature}")
class SheetPages {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final BehalfPass pass;
    private final AskedPeople asked;
    private final SheetForm form;
    private final SheetView view;
    private final ConsentView consents;
    private final AgreeOnPaper onPaper;
    private final AgreeToStory agree;
    private final Sentences sentences;
    private final SeeOther seeOther;

    SheetPages(
            BehalfPass pass,
            AskedPeople asked,
            SheetForm form,
            SheetView view,
            ConsentView consents,
            AgreeOnPaper onPaper,
            AgreeToStory agree,
            Sentences sentences,
            SeeOther seeOther) {
        this.pass = pass;
        this.asked = asked;
        this.form = form;
        this.view = view;
        this.consents = consents;
        this.onPaper = onPaper;
        this.agree = agree;
        this.sentences = sentences;
        this.seeOther = seeOther;
    }

    /** What a program is told that entered a sheet. */
    record Told(String id, String person, long revision) {}

    @GetMapping
    String form(
            SheetAddress address,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        TypedForm typed = new TypedForm(Map.of(SheetForm.LANGUAGE, List.of(language)));
        return show(open(address), new Entered(typed, null, List.of()), done, model);
    }

    @PostMapping(consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    String enter(
            SheetAddress address,
            @RequestParam MultiValueMap<String, String> parameters,
            NativeWebRequest request,
            Model model,
            HttpServletResponse response) {
        AskedPerson person = open(address);
        Entered entered = form.read(person, address.editor(), parameters, request);
        ChangeOutcome outcome = enter(address, entered);
        if (outcome instanceof Changed) {
            return seeOther.to(person.path() + "?done=yes", request);
        }
        Refused refused = refusal(outcome);
        Refusals.answer(refused.status(), response);
        return show(person, new Entered(entered.typed(), null, refused.findings()), "", model);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> enter(
            SheetAddress address, @RequestParam MultiValueMap<String, String> parameters, NativeWebRequest request) {
        AskedPerson person = open(address);
        ChangeOutcome outcome = enter(address, form.read(person, address.editor(), parameters, request));
        if (outcome instanceof Changed changed) {
            return ResponseEntity.ok(new Told(address.submission(), address.person(), changed.revision()));
        }
        Refused refused = refusal(outcome);
        throw new ProblemException(sentences.problem(refused.status(), refused.findings()));
    }

    private ChangeOutcome enter(SheetAddress address, Entered entered) {
        return entered.sheet() == null
                ? new Refused(422, entered.findings())
                : onPaper.enter(address.submission(), entered.sheet());
    }

    private static Refused refusal(ChangeOutcome outcome) {
        if (outcome instanceof Refused refused) {
            return refused;
        }
        throw new ProblemException(outcome instanceof ChangeOutcome.Withdrawn ? gone() : Problem.unavailable(SOON));
    }

    /** As easy as for the person itself: no reason, no sheet. */
    @PostMapping("/withdraw")
    String withdraw(SheetAddress address, NativeWebRequest request) {
        AskedPerson person = open(address);
        agree.takeBack(address.submission(), address.person(), List.of());
        return seeOther.to(person.path() + "?done=no", request);
    }

    @GetMapping("/{number:[1-9][0-9]?}")
    String print(SheetAddress address, @PathVariable int number, Model model) {
        AskedPerson person = open(address);
        if (number > person.given().size()) {
            throw new ProblemException(Problem.notFound());
        }
        return consents.print(person.story(), person.campaign(), person.given().get(number - 1), person.path(), model);
    }

    private String show(AskedPerson person, Entered entered, String done, Model model) {
        Campaign campaign = Objects.requireNonNull(person.campaign());
        Content content = Objects.requireNonNull(person.content());
        return view.show(person, campaign, content, entered, done, model);
    }

    private AskedPerson open(SheetAddress address) {
        pass.enter(address);
        AskedPerson person = asked.onPaper(address.submission(), address.person(), address.path())
                .orElseThrow(() -> new ProblemException(Problem.unavailable(SOON)));
        if (person.story().state() != Submission.State.RECEIVED) {
            throw new ProblemException(gone());
        }
        if (person.content() == null || person.campaign() == null) {
            throw new ProblemException(Problem.unavailable(SOON));
        }
        if (person.voices().isEmpty()) {
            throw new ProblemException(Problem.of(404, "sheet-nobody"));
        }
        return person;
    }

    private static Problem gone() {
        return Problem.of(410, "sheet-gone");
    }
}
