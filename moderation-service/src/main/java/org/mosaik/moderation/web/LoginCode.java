package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.mosaik.moderation.accounts.KnownAccounts;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.SecondFactor;
import org.mosaik.moderation.accounts.SignedIn;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who knows the password shows the second factor. */
@Controller
@RequestMapping("/login/code")
@Needs(Right.SIGNED_IN)
class LoginCode {

    private final KnownAccounts accounts;
    private final SecondFactor factor;
    private final Texts texts;

    LoginCode(KnownAccounts accounts, SecondFactor factor, Texts texts) {
        this.accounts = accounts;
        this.factor = factor;
        this.texts = texts;
    }

    @GetMapping
    String ask(Principal who, HttpServletRequest request, Model model) {
        boolean shown = SignedIn.in(request).filter(SignedIn::second).isPresent()
                || !OwnPages.own(accounts, who).hasSecondFactor();
        return shown ? "redirect:" + SignedIn.wanted(request) : page(model, FormErrors.none());
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String code,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        switch (factor.check(who.getName(), code)) {
            case RIGHT -> {
                accounts.find(who.getName()).ifPresent(account -> SignedIn.goOn(request, account, true));
                return "redirect:" + SignedIn.wanted(request);
            }
            case TOO_OFTEN -> throw OwnPages.tooOften();
            default -> {
                response.setStatus(422);
                return page(model, FormErrors.none().with("code", texts.say("code.wrong")));
            }
        }
    }

    private static String page(Model model, FormErrors errors) {
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("errors", errors);
        return "code";
    }
}
