package org.mosaik.moderation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mosaik.moderation.ModerationSettings.Account;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** All accounts of people and programs. People whom the settings name are taken over as soon as the store answers. */
public class KnownAccounts {

    /** As old may be what somebody is let in by. */
    static final Duration FRESH = Duration.ofSeconds(5);

    private static final int MOST = 1000;
    private static final int TRIES = 10;

    private final MongoOperations store;
    private final List<Account> settings;
    private final Clock clock;
    private final Map<String, Looked> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Looked> eldest) {
            return size() > MOST;
        }
    };
    private volatile boolean takenOver;

    private record Looked(Optional<AccountDocument> account, Instant at) {}

    KnownAccounts(MongoOperations store, List<Account> settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    public Optional<AccountDocument> find(String name) {
        takeOver();
        return Optional.ofNullable(store.findById(name, AccountDocument.class));
    }

    /** By name. */
    public List<AccountDocument> all() {
        takeOver();
        return store.find(new Query().with(Sort.by("_id")).limit(MOST), AccountDocument.class);
    }

    /** Of people and programs, those of the settings as well. */
    public List<String> names() {
        return Stream.concat(
                        settings.stream().map(Account::name), all().stream().map(AccountDocument::name))
                .distinct()
                .toList();
    }

    /** As it was a few seconds ago at most; for looking only. */
    Optional<AccountDocument> recent(String name) {
        Instant now = clock.instant();
        synchronized (recent) {
            Looked known = recent.get(name);
            if (known != null && now.isBefore(known.at().plus(FRESH))) {
                return known.account();
            }
        }
        Looked looked = new Looked(find(name), now);
        synchronized (recent) {
            recent.remove(name);
            recent.put(name, looked);
        }
        return looked.account();
    }

    /** Whether the name was free. */
    boolean add(AccountDocument account) {
        takeOver();
        try {
            store.insert(account);
            forget(account.name());
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** @param change whether there is something to save; done again if somebody else was quicker */
    boolean change(String name, Predicate<AccountDocument> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            AccountDocument account = find(name).orElse(null);
            if (account == null || !change.test(account)) {
                return false;
            }
            try {
                store.save(account);
                forget(name);
                return true;
            } catch (OptimisticLockingFailureException meanwhile) {
                // Once more, with what it is now
            }
        }
        throw new OptimisticLockingFailureException("account " + name);
    }

    private void forget(String name) {
        synchronized (recent) {
            recent.remove(name);
        }
    }

    private void takeOver() {
        if (!takenOver) {
            settings.stream().filter(account -> account.password() != null).forEach(this::takeOver);
            takenOver = true;
        }
    }

    private void takeOver(Account account) {
        Predicate<AccountDocument> asSettled =
                known -> known.takeOver(String.valueOf(account.password()), SettledAccounts.grants(account));
        for (int tries = 0; tries < TRIES; tries++) {
            AccountDocument known = store.findById(account.name(), AccountDocument.class);
            AccountDocument taken =
                    known == null ? AccountDocument.person(account.name(), SettledAccounts.grants(account)) : known;
            if (!asSettled.test(taken)) {
                return;
            }
            try {
                store.save(taken);
                return;
            } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
                // Once more, with what it is now
            }
        }
    }
}
