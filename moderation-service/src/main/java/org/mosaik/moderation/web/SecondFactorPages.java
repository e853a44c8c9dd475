package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.accounts.AccountDocument;
import org.mosaik.moderation.accounts.KnownAccounts;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.OwnPassword;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.SecondFactor;
import org.mosaik.moderation.accounts.SignedIn;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people set up their second factor, or another one. Whoever does has to show again who they are. */
@Controller
@RequestMapping("/account")
@Needs(Right.SIGNED_IN)
class SecondFactorPages {

    private final KnownAccounts accounts;
    private final OwnPassword passwords;
    private final SecondFactor factor;
    private final Texts texts;
    private final Clock clock;

    SecondFactorPages(KnownAccounts accounts, OwnPassword passwords, SecondFactor factor, Texts texts, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What a form says to show who sent it.
     *
     * @param current code of the app that was set up before, or a recovery code
     */
    record Proof(@Nullable String password, @Nullable String current) {}

    @GetMapping("/second-factor")
    String show(Principal who, Model model) {
        return page(model, OwnPages.own(accounts, who), factor.offer(who.getName()), FormErrors.none());
    }

    @PostMapping("/second-factor")
    String enrol(
            @RequestParam(defaultValue = "") String closed,
            @RequestParam(defaultValue = "") String code,
            Proof proof,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AccountDocument account = OwnPages.own(accounts, who);
        FormErrors errors = factor.fits(who.getName(), closed, code)
                ? mistakes(account, proof, request)
                : FormErrors.none().with("code", texts.say("factor.code.wrong"));
        Optional<List<String>> codes = errors.isEmpty() ? factor.enrol(who.getName(), closed, code) : Optional.empty();
        if (codes.isEmpty()) {
            response.setStatus(422);
            return page(model, account, factor.again(who.getName(), closed), errors);
        }
        SignedIn.goOn(request, OwnPages.own(accounts, who), true);
        return show(codes.get(), request, response, model);
    }

    @GetMapping("/recovery-codes")
    String askToRenew(Principal who, Model model) {
        return renewal(model, OwnPages.own(accounts, who), FormErrors.none());
    }

    @PostMapping("/recovery-codes")
    String renew(Proof proof, Principal who, HttpServletRequest request, HttpServletResponse response, Model model) {
        AccountDocument account = OwnPages.own(accounts, who);
        FormErrors errors = mistakes(account, proof, request);
        if (!errors.isEmpty() || !account.hasSecondFactor()) {
            response.setStatus(422);
            return renewal(model, account, errors);
        }
        return show(factor.renewRecovery(who.getName()), request, response, model);
    }

    private FormErrors mistakes(AccountDocument account, Proof proof, HttpServletRequest request) {
        String password = Optional.ofNullable(proof.password()).orElse("");
        if (account.hasPassword() && !passwords.isRight(account.name(), password)) {
            return FormErrors.none().with("password", texts.say("password.current.wrong"));
        }
        boolean fresh = SignedIn.in(request)
                .filter(signed -> signed.isFresh(clock.instant()))
                .isPresent();
        if (!account.hasPassword() && !fresh) {
            return FormErrors.none().with("code", texts.say("factor.sign-in-anew"));
        }
        if (!account.hasSecondFactor()) {
            return FormErrors.none();
        }
        String current = Optional.ofNullable(proof.current()).orElse("");
        return switch (factor.check(account.name(), current)) {
            case RIGHT -> FormErrors.none();
            case WRONG -> FormErrors.none().with("current", texts.say("code.wrong"));
            case TOO_OFTEN -> throw OwnPages.tooOften();
        };
    }

    private static String show(
            List<String> codes, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("codes", codes);
        model.addAttribute("next", SignedIn.wanted(request));
        return "recovery";
    }

    private static String renewal(Model model, AccountDocument account, FormErrors errors) {
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("account", account);
        model.addAttribute("errors", errors);
        return "recovery-renew";
    }

    private static String page(Model model, AccountDocument account, SecondFactor.Offer offer, FormErrors errors) {
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("account", account);
        model.addAttribute("offer", offer);
        model.addAttribute("errors", errors);
        return "second-factor";
    }
}
