package org.mosaik.moderation.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Somebody who may sign in, or a program. It is on no topic, so a lost store gets it back from a backup alone. */
@Document(AccountDocument.COLLECTION)
public class AccountDocument {

    static final String COLLECTION = "accounts";

    /**
     * With which a program shows who it is.
     *
     * @param hash SHA-256, hexadecimal; the token itself is shown once and kept nowhere
     */
    public record Token(String id, String label, String hash, Instant created) {}

    /** What the settings said when they were taken over; what they say anew wins over what was changed since. */
    record Settled(String password, List<String> roles) {}

    @Id
    private final String name;

    @Version
    @SuppressWarnings("UnusedVariable") // the library compares it at every write
    private @Nullable Long version;

    private final boolean program;

    /** Issuer and subject at an identity provider; absent for who has a password here. */
    private @Nullable String origin;

    private List<String> roles;
    private @Nullable String password;

    /** Until when a password works that somebody else handed out; absent for one that its owner chose. */
    private @Nullable Instant handedOutUntil;

    private boolean locked;

    /** Sessions of an older one are over. */
    private long generation;

    private @Nullable String secret;
    private long lastStep;
    private List<String> recovery = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private @Nullable Settled settled;

    AccountDocument(String name, boolean program, List<String> roles) {
        this.name = name;
        this.program = program;
        this.roles = List.copyOf(roles);
    }

    static AccountDocument person(String name, Collection<Grant> roles) {
        return new AccountDocument(name, false, texts(roles));
    }

    static AccountDocument program(String name, Collection<Grant> roles) {
        return new AccountDocument(name, true, texts(roles));
    }

    /** Somebody whom an identity provider knows. */
    static AccountDocument of(String origin, String name) {
        AccountDocument known = new AccountDocument(name, false, List.of());
        known.origin = origin;
        return known;
    }

    private static List<String> texts(Collection<Grant> roles) {
        return roles.stream().map(Grant::toString).sorted().toList();
    }

    public String name() {
        return name;
    }

    public boolean isProgram() {
        return program;
    }

    public @Nullable String origin() {
        return origin;
    }

    public Grants grants() {
        return Grants.parse(roles);
    }

    public boolean isLocked() {
        return locked;
    }

    public boolean hasSecondFactor() {
        return secret != null;
    }

    public int recoveryCodesLeft() {
        return recovery.size();
    }

    public List<Token> tokens() {
        return List.copyOf(tokens);
    }

    public boolean hasPassword() {
        return password != null;
    }

    @Nullable
    String password() {
        return password;
    }

    @Nullable
    String secret() {
        return secret;
    }

    long generation() {
        return generation;
    }

    /** Whether somebody else knows the password. */
    boolean mustChangePassword() {
        return handedOutUntil != null;
    }

    boolean isPasswordOver(Instant now) {
        return handedOutUntil != null && now.isAfter(handedOutUntil);
    }

    /** Takes effect in sessions that are open, too. */
    void give(Collection<Grant> all) {
        roles = texts(all);
    }

    void lock() {
        locked = true;
        endSessions();
    }

    void unlock() {
        locked = false;
    }

    void endSessions() {
        generation++;
    }

    void choosePassword(String encoded) {
        password = encoded;
        handedOutUntil = null;
        endSessions();
    }

    void handOutPassword(String encoded, Instant until) {
        choosePassword(encoded);
        handedOutUntil = until;
    }

    /** @param step of the code that showed that the secret arrived */
    void enrol(String closed, long step, List<String> recoveryHashes) {
        secret = closed;
        lastStep = step;
        recovery = new ArrayList<>(recoveryHashes);
        endSessions();
    }

    void renewRecovery(List<String> hashes) {
        recovery = new ArrayList<>(hashes);
    }

    void forgetSecondFactor() {
        secret = null;
        recovery = new ArrayList<>();
        endSessions();
    }

    /** Whether a code of this time was not used yet; now it is. */
    boolean use(long step) {
        boolean fresh = step > lastStep;
        lastStep = Math.max(lastStep, step);
        return fresh;
    }

    /** Whether there was such a recovery code; now it is gone. */
    boolean useRecoveryCode(String hash) {
        return recovery.remove(hash);
    }

    void add(Token token) {
        tokens.add(token);
    }

    boolean revoke(String token) {
        return tokens.removeIf(known -> known.id().equals(token));
    }

    boolean takeOver(String encoded, Collection<Grant> all) {
        Settled now = new Settled(encoded, texts(all));
        if (now.equals(settled)) {
            return false;
        }
        if (settled == null || !settled.password().equals(encoded)) {
            choosePassword(encoded);
        }
        if (settled == null || !settled.roles().equals(now.roles())) {
            give(all);
        }
        settled = now;
        return true;
    }
}
