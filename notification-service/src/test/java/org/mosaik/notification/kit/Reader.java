package org.mosaik.notification.kit;

import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Somebody who orders the newsletter. */
public record Reader(String email) {

    private static final Pattern CONFIRM = Pattern.compile("https://post\\.example(/confirm/\\S+?)\\?lang=");
    private static final Pattern LEAVE = Pattern.compile("https://post\\.example(/unsubscribe/\\S+?)\\?lang=");

    public static Reader somebody() {
        return new Reader("reader-" + UUID.randomUUID() + "@example.org");
    }

    /** Asks, and waits for the invitation, and until it is noted that it went. */
    public Reader invited() {
        Browser.signUp(email);
        await().until(() -> !RunningNotification.TRANSACTIONAL.to(email).isEmpty());
        Query noted =
                Query.query(Criteria.where("address").is(email).and("invitedAt").exists(true));
        MongoOperations store = RunningNotification.shared().getBean(MongoOperations.class);
        await().until(() -> store.exists(noted, "subscribers"));
        return this;
    }

    public Reader confirmed() {
        invited();
        Browser.post(confirmPath());
        return this;
    }

    public MimeMessage invitation() {
        return RunningNotification.TRANSACTIONAL.to(email).get(0);
    }

    public String confirmPath() {
        return path(CONFIRM, invitation());
    }

    public static String leavePath(MimeMessage story) {
        return path(LEAVE, story);
    }

    private static String path(Pattern pattern, MimeMessage mail) {
        Matcher link = pattern.matcher(Mailroom.text(mail));
        if (!link.find()) {
            throw new AssertionError("no link like " + pattern);
        }
        return link.group(1);
    }
}
