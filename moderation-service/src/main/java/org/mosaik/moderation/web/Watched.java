package org.mosaik.moderation.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.queue.Wanted;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One page of the queue that somebody has open, and what it was told last. */
final class Watched {

    /**
     * What a page shows.
     *
     * @param open everything that waits and that this editor may see
     * @param wanted what the page is about
     * @param until what came later it has to be told
     * @param ids of the cases on it
     */
    record Shown(Wanted open, Wanted wanted, Instant until, List<String> ids, Locale language) {}

    /** What is sent: numbers as words, how many came since, and which of the page's cases wait no more. */
    record News(
            String open,
            String apart,
            String reported,
            String title,
            @Nullable String fresh,
            List<String> gone) {}

    private final String session;
    private final Shown shown;
    private final SseEmitter connection;
    private @Nullable News told;

    Watched(String session, Shown shown, SseEmitter connection) {
        this.session = session;
        this.shown = shown;
        this.connection = connection;
    }

    boolean isOf(String other) {
        return session.equals(other);
    }

    Shown shown() {
        return shown;
    }

    /** Only what is new; false if nobody is there any more. */
    boolean tell(News news) {
        if (news.equals(told)) {
            return true;
        }
        try {
            connection.send(SseEmitter.event().name("queue").reconnectTime(2000).data(news));
            told = news;
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    void end() {
        connection.complete();
    }
}
