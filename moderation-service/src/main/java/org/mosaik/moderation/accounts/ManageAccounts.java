package org.mosaik.moderation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What admins do with accounts. Secrets are returned once and kept nowhere. */
@Component
public class ManageAccounts {

    /** For a password that was handed out. */
    static final Duration HANDED_OUT = Duration.ofDays(3);

    private static final int MOST_TOKENS = 20;

    private final KnownAccounts accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;

    ManageAccounts(KnownAccounts accounts, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Whether it can be done. */
    public enum Answer {
        DONE,
        /** Nobody could give roles any more. */
        LAST_ADMIN,
        UNKNOWN
    }

    public List<AccountDocument> all() {
        return accounts.all();
    }

    public Optional<AccountDocument> find(String name) {
        return accounts.find(name);
    }

    /** Whether the name was free. */
    public boolean add(String name, boolean program) {
        return accounts.add(
                program ? AccountDocument.program(name, List.of()) : AccountDocument.person(name, List.of()));
    }

    /** Gives exactly these roles in those campaigns, and leaves the others as they are. */
    public Answer give(String name, Collection<Grant> roles, Within campaigns) {
        return guarded(name, account -> {
            Set<Grant> all = new HashSet<>(roles);
            all.removeIf(grant -> !isIn(campaigns, grant));
            account.grants().all().stream()
                    .filter(grant -> !isIn(campaigns, grant))
                    .forEach(all::add);
            account.give(all);
        });
    }

    private static boolean isIn(Within campaigns, Grant grant) {
        return campaigns.covers(grant.campaign());
    }

    public Answer lock(String name) {
        return guarded(name, AccountDocument::lock);
    }

    public Answer unlock(String name) {
        return guarded(name, AccountDocument::unlock);
    }

    public Answer endSessions(String name) {
        return guarded(name, AccountDocument::endSessions);
    }

    public Answer forgetSecondFactor(String name) {
        return guarded(name, AccountDocument::forgetSecondFactor);
    }

    /** A password to hand out, which works for a while and has to be changed at once; for people with passwords. */
    public Optional<String> handOutPassword(String name) {
        String password = Codes.password();
        String encoded = String.valueOf(encoder.encode(password));
        Instant until = now().plus(HANDED_OUT);
        boolean done = accounts.change(name, account -> {
            boolean person = !account.isProgram() && account.origin() == null;
            if (person) {
                account.handOutPassword(encoded, until);
            }
            return person;
        });
        return done ? Optional.of(password) : Optional.empty();
    }

    /** For programs. */
    public Optional<String> addToken(String name, String label) {
        String token = Codes.token(name);
        boolean done = accounts.change(name, account -> {
            boolean fits = account.isProgram() && account.tokens().size() < MOST_TOKENS;
            if (fits) {
                account.add(new AccountDocument.Token(UUID.randomUUID().toString(), label, Codes.hash(token), now()));
            }
            return fits;
        });
        return done ? Optional.of(token) : Optional.empty();
    }

    public boolean revoke(String name, String token) {
        return accounts.change(name, account -> account.revoke(token));
    }

    /** Unless nobody were left who may do everything here. */
    private Answer guarded(String name, Consumer<AccountDocument> change) {
        boolean others =
                accounts.all().stream().anyMatch(account -> !account.name().equals(name) && isAdmin(account));
        boolean[] last = {false};
        boolean done = accounts.change(name, account -> {
            boolean was = isAdmin(account);
            change.accept(account);
            last[0] = was && !isAdmin(account) && !others;
            return !last[0];
        });
        return last[0] ? Answer.LAST_ADMIN : done ? Answer.DONE : Answer.UNKNOWN;
    }

    private static boolean isAdmin(AccountDocument account) {
        return !account.isProgram() && !account.isLocked() && account.grants().may(Right.ACCOUNTS, Grant.EVERYWHERE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
