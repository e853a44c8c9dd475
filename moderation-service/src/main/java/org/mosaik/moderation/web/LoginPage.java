package org.mosaik.moderation.web;

import java.util.Map;
import org.mosaik.moderation.ModerationSettings;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.web.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where editors come in. */
@Controller
class LoginPage {

    private final ModerationSettings settings;

    LoginPage(ModerationSettings settings) {
        this.settings = settings;
    }

    @Needs(Right.ANYBODY)
    @GetMapping("/login")
    String login(@RequestParam Map<String, String> query, Model model) {
        boolean somebody = settings.accounts().stream().anyMatch(account -> account.password() != null);
        model.addAttribute("nobody", !somebody);
        model.addAttribute("failed", query.containsKey("failed"));
        model.addAttribute("out", query.containsKey("out"));
        model.addAttribute("page", Page.of("Mosaik").notIndexed());
        return "login";
    }
}
