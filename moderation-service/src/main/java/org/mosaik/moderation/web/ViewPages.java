package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.queue.Filter;
import org.mosaik.moderation.queue.SavedViews;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.page.Links;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Views of the queue that an editor saves under a name, and throws away again. */
@Controller
@RequestMapping("/cases/views")
@Needs(Right.SEE)
class ViewPages {

    private static final int LONGEST = 60;

    private final SavedViews saved;
    private final Console console;
    private final Links links;
    private final Texts texts;

    ViewPages(SavedViews saved, Console console, Links links, Texts texts) {
        this.saved = saved;
        this.console = console;
        this.links = links;
        this.texts = texts;
    }

    @PostMapping
    String save(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String view,
            Filter filter,
            Principal editor,
            Model model,
            HttpServletResponse response) {
        QueueView.Asked asked = QueueView.Asked.of(view, null).filtered(filter);
        Optional<String> words = Words.clean(name, LONGEST).filter(typed -> !typed.isEmpty());
        if (words.isEmpty()) {
            return mistake(model, asked, editor, "view.name.missing", response);
        }
        boolean isSaved = saved.save(editor.getName(), new SavedViews.View(words.get(), asked.address()));
        return isSaved ? links.redirect(asked.page()) : mistake(model, asked, editor, "view.too-many", response);
    }

    private String mistake(
            Model model, QueueView.Asked asked, Principal editor, String message, HttpServletResponse response) {
        response.setStatus(422);
        return console.queue(model, asked, Viewer.of(editor), FormErrors.none().with("view-name", texts.say(message)));
    }

    @PostMapping("/remove")
    String remove(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String view,
            Filter filter,
            Principal editor) {
        saved.remove(editor.getName(), name);
        return links.redirect(QueueView.Asked.of(view, null).filtered(filter).page());
    }
}
