package org.mosaik.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.mosaik.notification.newsletter.LeaveNewsletter;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaving the newsletter: by the button on the page, or by a mail program's one click (RFC 8058) at the same address. */
@Controller
class LeavingPages {

    private final LeaveNewsletter leaving;

    LeavingPages(LeaveNewsletter leaving) {
        this.leaving = leaving;
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        require(leaving.isGenuine(token));
        model.addAttribute("token", token);
        return page("leave", model, response);
    }

    @PostMapping("/unsubscribe/{token}")
    String leave(@PathVariable String token, Model model, Locale language, HttpServletResponse response) {
        require(leaving.leave(token, language));
        return page("left", model, response);
    }

    private static void require(boolean genuine) {
        if (!genuine) {
            throw new ProblemException(Problem.notFound());
        }
    }

    private static String page(String name, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute(CampaignPage.plain());
        return name;
    }
}
