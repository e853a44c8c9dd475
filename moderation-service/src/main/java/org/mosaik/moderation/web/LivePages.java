package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.queue.Filter;
import org.mosaik.moderation.queue.Wanted;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events for a page of the queue. Whoever cannot be taken is told not to ask again, and has a page that stands still. */
@Controller
@Needs(Right.SEE)
class LivePages {

    private static final int MOST_IDS = 60;

    private final LiveQueue live;

    LivePages(LiveQueue live) {
        this.live = live;
    }

    @GetMapping(path = "/cases/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> watch(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String sender,
            @RequestParam Instant until,
            @RequestParam(defaultValue = "") List<String> ids,
            Filter filter,
            Principal editor,
            HttpServletRequest request,
            Locale language) {
        Wanted open = Wanted.OPEN.within(Viewer.of(editor).grants().within(Right.SEE));
        QueueView.Asked asked = QueueView.Asked.of(view, sender).filtered(filter);
        Watched.Shown shown = new Watched.Shown(
                open, asked.wanted(open), until, ids.stream().limit(MOST_IDS).toList(), language);
        return live.watch(request.getSession().getId(), shown)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
