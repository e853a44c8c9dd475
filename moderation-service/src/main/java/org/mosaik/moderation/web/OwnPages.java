package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import org.mosaik.moderation.accounts.AccountDocument;
import org.mosaik.moderation.accounts.KnownAccounts;
import org.mosaik.moderation.accounts.ManageAccounts;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.OwnPassword;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.SignedIn;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody sees and changes of the own account. */
@Controller
@RequestMapping("/account")
@Needs(Right.SIGNED_IN)
class OwnPages {

    private final KnownAccounts accounts;
    private final ManageAccounts manage;
    private final OwnPassword passwords;
    private final CampaignTitles campaigns;
    private final Texts texts;

    OwnPages(
            KnownAccounts accounts,
            ManageAccounts manage,
            OwnPassword passwords,
            CampaignTitles campaigns,
            Texts texts) {
        this.accounts = accounts;
        this.manage = manage;
        this.passwords = passwords;
        this.campaigns = campaigns;
        this.texts = texts;
    }

    @GetMapping
    String show(@RequestParam Map<String, String> query, Principal who, Model model) {
        AccountDocument account = own(accounts, who);
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("account", AccountView.of(account, campaigns.all()));
        model.addAttribute("changed", query.containsKey("changed"));
        model.addAttribute("alone", query.containsKey("alone"));
        return "account";
    }

    /** Signs out everywhere else. */
    @PostMapping("/sessions")
    String endOthers(Principal who, HttpServletRequest request) {
        manage.endSessions(who.getName());
        SignedIn.goOn(request, own(accounts, who), false);
        return "redirect:/account?alone";
    }

    @GetMapping("/password")
    String password(Model model) {
        return password(model, FormErrors.none());
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormErrors errors = FormErrors.none();
        if (!passwords.isRight(who.getName(), current)) {
            errors = errors.with("current", texts.say("password.current.wrong"));
        } else if (password.equals(current)) {
            errors = errors.with("password", texts.say("password.same"));
        } else if (!password.equals(again)) {
            errors = errors.with("again", texts.say("password.again.wrong"));
        } else {
            String objection = passwords.change(who.getName(), password).orElse(null);
            if (objection == null) {
                SignedIn.goOn(request, own(accounts, who), false);
                return "redirect:/account?changed";
            }
            errors = errors.with("password", texts.say(objection));
        }
        response.setStatus(422);
        return password(model, errors);
    }

    private static String password(Model model, FormErrors errors) {
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("errors", errors);
        return "password";
    }

    static AccountDocument own(KnownAccounts accounts, Principal who) {
        return accounts.find(who.getName()).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    static ProblemException tooOften() {
        return new ProblemException(Problem.of(429, "too-many-codes").retryAfter(Duration.ofMinutes(1)));
    }
}
