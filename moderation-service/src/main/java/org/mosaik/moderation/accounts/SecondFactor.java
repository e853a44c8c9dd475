package org.mosaik.moderation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mosaik.media.SealingKey;
import org.springframework.web.util.UriUtils;

/** What somebody has besides the password: an app that shows codes, and codes on paper for when it is lost. */
public class SecondFactor {

    private static final String ISSUER = "Mosaik";

    private final KnownAccounts accounts;
    private final LoginAttempts attempts;
    private final SealingKey key;
    private final Clock clock;

    SecondFactor(KnownAccounts accounts, LoginAttempts attempts, SealingKey key, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.key = key;
        this.clock = clock;
    }

    /** How a code was found. */
    public enum Answer {
        RIGHT,
        WRONG,
        TOO_OFTEN
    }

    /**
     * A secret that is nobody's yet.
     *
     * @param closed closed, for the page on which it is confirmed
     * @param text to type into an app
     * @param link that opens an app on the same device, and {@code picture} for another one
     */
    public record Offer(String closed, String text, String link, QrCode picture) {}

    public Offer offer(String name) {
        return offer(name, Codes.random(Totp.SECRET_BYTES));
    }

    /** The same once more, after a wrong code; another one if that was never offered to this account. */
    public Offer again(String name, @Nullable String closed) {
        return offer(
                name,
                Optional.ofNullable(closed)
                        .flatMap(text -> open(name, text))
                        .orElseGet(() -> Codes.random(Totp.SECRET_BYTES)));
    }

    private Offer offer(String name, byte[] secret) {
        String text = Codes.base32(secret);
        String link = "otpauth://totp/" + ISSUER + ":" + UriUtils.encode(name, StandardCharsets.UTF_8) + "?secret="
                + text + "&issuer=" + ISSUER;
        return new Offer(close(name, secret), Codes.groups(text), link, QrCode.of(link));
    }

    /** Whether the code shows that the secret arrived; nothing is changed. */
    public boolean fits(String name, String closed, String code) {
        return open(name, closed)
                .map(secret ->
                        Totp.stepOf(digits(code), secret, clock.instant()).isPresent())
                .orElse(false);
    }

    /** Takes the secret on if the code shows that it arrived; returns the recovery codes, which nobody sees again. */
    public Optional<List<String>> enrol(String name, String closed, String code) {
        Optional<byte[]> secret = open(name, closed);
        OptionalLong step =
                secret.isEmpty() ? OptionalLong.empty() : Totp.stepOf(digits(code), secret.get(), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = Codes.recoveryCodes();
        boolean done = accounts.change(name, account -> {
            account.enrol(closed, step.getAsLong(), hashes(codes));
            return true;
        });
        return done ? Optional.of(codes) : Optional.empty();
    }

    /** Instead of those that were used or lost. */
    public List<String> renewRecovery(String name) {
        List<String> codes = Codes.recoveryCodes();
        accounts.change(name, account -> {
            account.renewRecovery(hashes(codes));
            return true;
        });
        return codes;
    }

    /** A code of the app, or one of the recovery codes; each works once. */
    public Answer check(String name, String code) {
        String tries = "code " + name;
        if (attempts.isExhausted(tries)) {
            return Answer.TOO_OFTEN;
        }
        boolean right = accounts.change(name, account -> isRight(account, code, clock.instant()));
        if (right) {
            attempts.succeeded(tries);
            return Answer.RIGHT;
        }
        attempts.failed(tries);
        return Answer.WRONG;
    }

    private boolean isRight(AccountDocument account, String code, Instant now) {
        Optional<byte[]> secret = Optional.ofNullable(account.secret()).flatMap(closed -> open(account.name(), closed));
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.stepOf(digits(code), secret.get(), now);
        return step.isPresent() ? account.use(step.getAsLong()) : account.useRecoveryCode(Codes.hashOfCode(code));
    }

    private static List<String> hashes(List<String> codes) {
        return codes.stream().map(Codes::hashOfCode).toList();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    /** With the name inside, so that nobody's secret is another one's. */
    private String close(String name, byte[] secret) {
        String text = Base64.getEncoder().encodeToString(secret) + " " + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.close(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<byte[]> open(String name, String closed) {
        try {
            String[] parts =
                    new String(key.open(Base64.getUrlDecoder().decode(closed)), StandardCharsets.UTF_8).split(" ", 2);
            return parts[1].equals(name) ? Optional.of(Base64.getDecoder().decode(parts[0])) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
