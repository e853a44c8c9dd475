package org.mosaik.submission.web;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Consent;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.receipts.Receipts;
import org.mosaik.submission.submissions.AgreeToStory;
import org.mosaik.submission.submissions.AgreeToStory.Agreement;
import org.mosaik.submission.submissions.Wordings;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.NativeWebRequest;

/** What the holder of a receipt link allows and takes back without changing a word: by channel, by person, in one click. */
@Controller
@SecretAddress
@RequestMapping("/receipt/{id}/{secret}")
class ReceiptConsents {

    private final Receipts receipts;
    private final AgreeToStory agree;
    private final ConsentView view;
    private final SeeOther seeOther;

    ReceiptConsents(Receipts receipts, AgreeToStory agree, ConsentView view, SeeOther seeOther) {
        this.receipts = receipts;
        this.agree = agree;
        this.view = view;
        this.seeOther = seeOther;
    }

    @PostMapping("/channels/{channel}/withdraw")
    String takeBack(
            @PathVariable String id,
            @PathVariable String secret,
            @PathVariable String channel,
            NativeWebRequest request) {
        return act(id, secret, request, (receipt, campaign) -> {
            if (campaign.channels().stream().noneMatch(known -> known.id().equals(channel))) {
                throw new ProblemException(Problem.notFound());
            }
            agree.takeBack(id, Person.SUBMITTER, List.of(channel));
        });
    }

    /** In the words that stand beside the button. */
    @PostMapping("/channels/{channel}/allow")
    String allow(
            @PathVariable String id,
            @PathVariable String secret,
            @PathVariable String channel,
            NativeWebRequest request,
            Locale locale) {
        return act(id, secret, request, (receipt, campaign) -> {
            receipt.ownVoicesByRole().forEach((role, voices) -> {
                List<ConsentWording> wordings = campaign.wordingsFor(role).stream()
                        .filter(wording -> wording.channels().contains(channel))
                        .map(wording -> Wordings.on(List.of(channel), wording))
                        .toList();
                agree.agree(id, new Agreement(campaign, voices, wordings, locale.toLanguageTag()));
            });
        });
    }

    @PostMapping("/people/{person}/ask")
    String askAgain(
            @PathVariable String id,
            @PathVariable String secret,
            @PathVariable String person,
            NativeWebRequest request) {
        return act(id, secret, request, (receipt, campaign) -> agree.askAgain(id, person));
    }

    /** Nobody is shown whom the teller of the story does not want to show any more. */
    @PostMapping("/people/{person}/withdraw")
    String takeBackOf(
            @PathVariable String id,
            @PathVariable String secret,
            @PathVariable String person,
            NativeWebRequest request) {
        return act(
                id,
                secret,
                request,
                (receipt, campaign) ->
                        receipt.voicesFor(person).forEach(voice -> agree.takeBack(id, voice.giver(), List.of())));
    }

    @GetMapping("/consents/{number:[1-9][0-9]?}")
    String print(@PathVariable String id, @PathVariable String secret, @PathVariable int number, Model model) {
        Receipt receipt = open(id, secret);
        List<Consent> own = receipt.ownConsents();
        if (receipt.story() == null || number > own.size()) {
            throw new ProblemException(Problem.notFound());
        }
        String path = "/receipt/" + id + "/" + secret;
        return view.print(receipt.story(), receipt.campaign(), own.get(number - 1), path, model);
    }

    private String act(String id, String secret, NativeWebRequest request, BiConsumer<Receipt, Campaign> what) {
        Receipt receipt = open(id, secret);
        Campaign campaign = receipt.campaign();
        if (campaign != null && receipt.state() == Submission.State.RECEIVED) {
            what.accept(receipt, campaign);
        }
        return seeOther.to("/receipt/" + id + "/" + secret + "#allowed", request);
    }

    private Receipt open(String id, String secret) {
        return receipts.open(id, secret).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
