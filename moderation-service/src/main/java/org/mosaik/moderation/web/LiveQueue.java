package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.Bell;
import org.mosaik.messaging.read.Stripped;
import org.mosaik.moderation.queue.Proposals;
import org.mosaik.moderation.queue.Wanted;
import org.mosaik.web.page.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages what has changed, at most once a second and all of them from one thread. A page asks again after a minute, and
 * is admitted anew then; with its session it ends at once.
 */
@Component
class LiveQueue implements SmartLifecycle, HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveQueue.class);
    /** So that a role that is gone counts here within a minute, too. */
    private static final Duration LONGEST = Duration.ofSeconds(50);

    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final int MOST = 300;
    private static final int MOST_OF_ONE = 10;
    private static final int MOST_FRESH = 100;

    private final Proposals proposals;
    private final Texts texts;
    private final Queue<Watched> pages = new ConcurrentLinkedQueue<>();
    private final Bell news = new Bell();
    private final Bell pause = new Bell();
    private volatile boolean running;
    private @Nullable Thread telling;

    LiveQueue(Proposals proposals, Texts texts) {
        this.proposals = proposals;
        this.texts = texts;
        proposals.onNews(news::ring);
    }

    /** Empty if there are too many. */
    Optional<SseEmitter> watch(String session, Watched.Shown shown) {
        long ofOne = pages.stream().filter(page -> page.isOf(session)).count();
        if (!running || pages.size() >= MOST || ofOne >= MOST_OF_ONE) {
            return Optional.empty();
        }
        SseEmitter connection = new SseEmitter(LONGEST.toMillis());
        Watched page = new Watched(session, shown, connection);
        connection.onCompletion(() -> pages.remove(page));
        connection.onTimeout(page::end);
        pages.add(page);
        news.ring();
        return Optional.of(connection);
    }

    private void tell() {
        while (running && news.await(LONGEST)) {
            pages.removeIf(page -> !isTold(page));
            pause.await(BREATH);
        }
    }

    /** False if nobody is there any more, or nothing can be said. */
    private boolean isTold(Watched page) {
        try {
            LocaleContextHolder.setLocale(page.shown().language());
            return page.tell(now(page.shown()));
        } catch (RuntimeException failure) {
            LOG.warn("a page of the queue is not told any more", Stripped.of(failure));
            page.end();
            return false;
        }
    }

    private Watched.News now(Watched.Shown shown) {
        Wanted open = shown.open();
        long total = proposals.count(shown.wanted());
        int fresh = proposals.since(shown.wanted(), shown.until(), MOST_FRESH);
        return new Watched.News(
                texts.say("queue.open", proposals.count(open)),
                texts.say("queue.apart", proposals.count(open.quarantined(true))),
                texts.say("queue.reported", proposals.count(open.reported(true))),
                texts.say(QueueView.title(shown.wanted(), total), total),
                fresh == 0 ? null : texts.say(fresh == 1 ? "queue.fresh-one" : "queue.fresh", fresh),
                proposals.gone(shown.wanted(), shown.ids()));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        pages.stream().filter(page -> page.isOf(ended.getSession().getId())).forEach(Watched::end);
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread thread = new Thread(this::tell, "live-queue");
        thread.setDaemon(true);
        thread.start();
        telling = thread;
    }

    /** Before the web server stops, which would wait for the open pages. */
    @Override
    public synchronized void stop() {
        running = false;
        news.ring();
        pause.ring();
        pages.forEach(Watched::end);
        telling = null;
    }

    @Override
    public boolean isRunning() {
        return telling != null;
    }
}
