package org.mosaik.submission.links;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.mosaik.mail.Address;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** How many links an address was sent today; it stands here as a keyed hash that nobody can write to. */
public class LinkMails {

    public static final String COLLECTION = "link-mails";
    public static final String EXPIRE_AT = "expireAt";
    private static final String MAILS = "mails";

    private final MongoOperations store;
    private final SecretKeySpec key;
    private final int perDay;

    LinkMails(MongoOperations store, String secret, int perDay) {
        this.store = store;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.perDay = perDay;
    }

    /** Counts one more, if there may be one. */
    public boolean take(Address address, Instant now) {
        for (int attempt = 0; ; attempt++) {
            try {
                return counted(address, now, 1) <= perDay;
            } catch (DuplicateKeyException twoFirstOnes) {
                if (attempt > 2) {
                    throw twoFirstOnes;
                }
            }
        }
    }

    /** It was not sent after all. */
    public void giveBack(Address address, Instant now) {
        counted(address, now, -1);
    }

    private int counted(Address address, Instant now, int more) {
        Update count = new Update().inc(MAILS, more).setOnInsert(EXPIRE_AT, now.plus(Duration.ofDays(2)));
        Document counted = store.findAndModify(
                Query.query(Criteria.where("_id").is(id(address, now))),
                count,
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(counted).getInteger(MAILS);
    }

    private String id(Address address, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String day = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(("link-mail:" + address.hash() + ":" + day).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void forgetExpired(Instant now) {
        store.remove(Query.query(Criteria.where(EXPIRE_AT).lte(now)), COLLECTION);
    }
}
