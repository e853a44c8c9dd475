package org.mosaik.moderation.web;

import java.util.Map;
import org.mosaik.moderation.accounts.KnownAccounts;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.ProviderSettings;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.web.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where editors come in. */
@Controller
class LoginPage {

    private final KnownAccounts accounts;
    private final ProviderSettings provider;

    LoginPage(KnownAccounts accounts, ProviderSettings provider) {
        this.provider = provider;
        this.accounts = accounts;
    }

    @Needs(Right.ANYBODY)
    @GetMapping("/login")
    String login(@RequestParam Map<String, String> query, Model model) {
        boolean somebody = provider.isThere() || accounts.all().stream().anyMatch(account -> !account.isProgram());
        model.addAttribute("nobody", !somebody);
        model.addAttribute("failed", query.containsKey("failed"));
        model.addAttribute("provider", provider.isThere() ? provider.label() : null);
        model.addAttribute("refused", query.containsKey("refused"));
        model.addAttribute("over", query.containsKey("over"));
        model.addAttribute("out", query.containsKey("out"));
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        return "login";
    }
}
