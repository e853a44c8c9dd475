package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.receipts.AskedPeople;
import org.mosaik.submission.receipts.AskedPerson;
import org.mosaik.submission.submissions.AgreeToStory;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

/** Where somebody in a story of another agrees, says no, or takes back; the address came by mail and is the secret. */
@Controller
@SecretAddress
@RequestMapping("/consent/{id}/{person}/{secret}")
class ConsentPages {

    private final AskedPeople asked;
    private final AgreeToStory agree;
    private final ConsentView view;
    private final SeeOther seeOther;
    private final Clock clock;

    ConsentPages(AskedPeople asked, AgreeToStory agree, ConsentView view, SeeOther seeOther, Clock clock) {
        this.asked = asked;
        this.agree = agree;
        this.view = view;
        this.seeOther = seeOther;
        this.clock = clock;
    }

    /** The three parts of the address. */
    record Door(String id, String person, String secret) {}

    @ModelAttribute
    Door door(@PathVariable String id, @PathVariable String person, @PathVariable String secret) {
        return new Door(id, person, secret);
    }

    @GetMapping
    String read(Door door, @RequestParam(required = false) @Nullable String done, Model model) {
        AskedPerson person = open(door);
        return view.show(person, isOpen(person), done == null ? "" : done, List.of(), model);
    }

    @PostMapping("/agree")
    String agree(
            Door door,
            @RequestParam MultiValueMap<String, String> ticks,
            NativeWebRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        AskedPerson person = open(door);
        Campaign campaign = person.campaign();
        List<ConsentWording> wordings = person.wordings().stream()
                .filter(wording -> "true".equals(ticks.getFirst("consents." + wording.key())))
                .toList();
        if (wordings.isEmpty() && isOpen(person)) {
            response.setStatus(422);
            return view.show(person, true, "", List.of(Finding.of("consents", "consent.tick")), model);
        }
        boolean done = campaign != null
                && isOpen(person)
                && agree.agree(
                        door.id(),
                        new AgreeToStory.Agreement(campaign, person.voices(), wordings, locale.toLanguageTag()));
        if (!done) {
            response.setStatus(409);
            return view.show(open(door), false, "", List.of(), model);
        }
        return seeOther.to(person.path() + "?done=yes", request);
    }

    @PostMapping("/withdraw")
    String withdraw(Door door, @RequestParam(required = false) @Nullable String channel, NativeWebRequest request) {
        AskedPerson person = open(door);
        agree.takeBack(door.id(), door.person(), channel == null ? List.of() : List.of(channel));
        return seeOther.to(person.path() + "?done=no", request);
    }

    @GetMapping("/{number:[1-9][0-9]?}")
    String print(Door door, @PathVariable int number, Model model) {
        AskedPerson person = open(door);
        if (number > person.given().size()) {
            throw new ProblemException(Problem.notFound());
        }
        return view.print(person.story(), person.campaign(), person.given().get(number - 1), person.path(), model);
    }

    private boolean isOpen(AskedPerson person) {
        return person.content() != null
                && person.campaign() != null
                && clock.instant().isBefore(person.answerUntil());
    }

    private AskedPerson open(Door door) {
        return asked.open(door.id(), door.person(), door.secret())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
