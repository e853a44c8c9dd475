package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.accounts.AccountDocument;
import org.mosaik.moderation.accounts.AccountNames;
import org.mosaik.moderation.accounts.Caller;
import org.mosaik.moderation.accounts.Grant;
import org.mosaik.moderation.accounts.ManageAccounts;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.Role;
import org.mosaik.moderation.accounts.Within;
import org.mosaik.moderation.journal.Journal;
import org.mosaik.moderation.journal.Note;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Page;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Where admins look after accounts. Who is admin in some campaigns gives and takes roles in these, and no more. */
@Controller
@RequestMapping("/accounts")
@Needs(Right.ACCOUNTS)
class AccountsPages {

    private static final int LONGEST_LABEL = 60;

    /** What a page may say that was done. */
    private static final Set<String> DONE =
            Set.of("roles", "locked", "unlocked", "sessions", "second-factor", "revoked");

    private final ManageAccounts accounts;
    private final CampaignTitles campaigns;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    AccountsPages(ManageAccounts accounts, CampaignTitles campaigns, Texts texts, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    String list(Principal admin, Model model) {
        return list(admin, model, FormErrors.none());
    }

    @PostMapping
    @Needs(Right.ACCESS)
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "person") String kind,
            Principal admin,
            HttpServletResponse response,
            Model model) {
        boolean program = kind.equals("program");
        String plain = name.strip();
        boolean fits = AccountNames.fits(plain);
        if (fits) {
            write(admin, "added", plain);
        }
        if (!fits || !accounts.add(plain, program)) {
            response.setStatus(422);
            model.addAttribute("typed", plain);
            String why = texts.say(fits ? "accounts.name.taken" : "accounts.name.wrong");
            return list(admin, model, FormErrors.none().with("name", why));
        }
        return program ? show(plain, null, admin, model) : password(plain, admin, response, model);
    }

    @GetMapping("/{name}")
    String show(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String done,
            Principal admin,
            Model model) {
        AccountDocument account = accounts.find(name).orElseThrow(() -> new ProblemException(Problem.notFound()));
        Within within = within(admin);
        AccountView view = AccountView.of(account, campaigns.all());
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute("account", view);
        model.addAttribute("everywhere", Caller.grants(admin).maySomewhere(Right.ACCESS));
        model.addAttribute(
                "rows",
                view.rows().stream()
                        .filter(row -> within.covers(row.campaign()))
                        .toList());
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "done", Optional.ofNullable(done).filter(DONE::contains).orElse(null));
        return "admin-account";
    }

    @PostMapping("/{name}/roles")
    String give(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable List<String> role,
            Principal admin,
            HttpServletResponse response,
            Model model) {
        List<Grant> roles = Optional.ofNullable(role).orElse(List.of()).stream()
                .map(text -> Grant.parse(text).orElseThrow(() -> new ProblemException(Problem.ofStatus(422))))
                .toList();
        note(admin, "roles-given", name, roles.stream().map(Grant::toString).toArray(String[]::new));
        return after(name, accounts.give(name, roles, within(admin)), "roles", admin, response, model);
    }

    @PostMapping("/{name}/lock")
    @Needs(Right.ACCESS)
    String lock(@PathVariable String name, Principal admin, HttpServletResponse response, Model model) {
        note(admin, "locked", name);
        return after(name, accounts.lock(name), "locked", admin, response, model);
    }

    @PostMapping("/{name}/unlock")
    @Needs(Right.ACCESS)
    String unlock(@PathVariable String name, Principal admin, HttpServletResponse response, Model model) {
        note(admin, "unlocked", name);
        return after(name, accounts.unlock(name), "unlocked", admin, response, model);
    }

    @PostMapping("/{name}/sessions")
    @Needs(Right.ACCESS)
    String endSessions(@PathVariable String name, Principal admin, HttpServletResponse response, Model model) {
        note(admin, "sessions-ended", name);
        return after(name, accounts.endSessions(name), "sessions", admin, response, model);
    }

    @PostMapping("/{name}/second-factor")
    @Needs(Right.ACCESS)
    String forget(@PathVariable String name, Principal admin, HttpServletResponse response, Model model) {
        note(admin, "second-factor-forgotten", name);
        return after(name, accounts.forgetSecondFactor(name), "second-factor", admin, response, model);
    }

    @PostMapping("/{name}/password")
    @Needs(Right.ACCESS)
    String password(@PathVariable String name, Principal admin, HttpServletResponse response, Model model) {
        note(admin, "password-handed-out", name);
        return once("password", name, accounts.handOutPassword(name), admin, response, model);
    }

    @PostMapping("/{name}/tokens")
    @Needs(Right.ACCESS)
    String token(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String label,
            Principal admin,
            HttpServletResponse response,
            Model model) {
        note(admin, "token-made", name);
        String plain = label.strip();
        String shown = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST_LABEL, plain.codePointCount(0, plain.length()))));
        return once("token", name, accounts.addToken(name, shown), admin, response, model);
    }

    @PostMapping("/{name}/tokens/{token}/revoke")
    @Needs(Right.ACCESS)
    String revoke(@PathVariable String name, @PathVariable String token, Principal admin) {
        note(admin, "token-revoked", name);
        if (!accounts.revoke(name, token)) {
            throw new ProblemException(Problem.notFound());
        }
        return "redirect:" + address(name) + "?done=revoked";
    }

    /** What an admin asks for stands in the journal before it is done; the account by its code, as whoever acts. */
    private void note(Principal admin, String action, String name, String... codes) {
        if (accounts.find(name).isPresent()) {
            write(admin, action, name, codes);
        }
    }

    private void write(Principal admin, String action, String name, String... codes) {
        List<String> all = new ArrayList<>(List.of(journal.code(name)));
        all.addAll(List.of(codes));
        journal.write(Note.of(
                Note.NO_CAMPAIGN,
                "account." + action,
                admin.getName(),
                all,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Shows a secret, which nobody sees again. */
    private String once(
            String what,
            String name,
            Optional<String> secret,
            Principal admin,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(what, secret.orElseThrow(() -> new ProblemException(Problem.notFound())));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return show(name, null, admin, model);
    }

    private String after(
            String name,
            ManageAccounts.Answer answer,
            String done,
            Principal admin,
            HttpServletResponse response,
            Model model) {
        switch (answer) {
            case DONE -> {
                return "redirect:" + address(name) + "?done=" + done;
            }
            case LAST_ADMIN -> {
                response.setStatus(409);
                model.addAttribute("refusal", texts.say("accounts.last-admin"));
                return show(name, null, admin, model);
            }
            default -> throw new ProblemException(Problem.notFound());
        }
    }

    private String list(Principal admin, Model model, FormErrors errors) {
        List<CampaignTitles.Titled> titles = campaigns.all();
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        model.addAttribute(
                "accounts",
                accounts.all().stream()
                        .map(account -> AccountView.of(account, titles))
                        .toList());
        model.addAttribute("everywhere", Caller.grants(admin).maySomewhere(Right.ACCESS));
        model.addAttribute("errors", errors);
        return "admin-accounts";
    }

    private static Within within(Principal admin) {
        return Caller.grants(admin).within(Right.ACCOUNTS);
    }

    private static String address(String name) {
        return "/accounts/" + UriUtils.encodePathSegment(name, java.nio.charset.StandardCharsets.UTF_8);
    }
}
