package org.mosaik.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** {@code Authorization: Bearer} of a program. Tokens are long and random, so what is kept of one is its plain SHA-256. */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    public static Optional<String> in(HttpServletRequest request) {
        String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /**
     * Whose token it is; how long that takes tells nothing about any hash.
     *
     * @param hash SHA-256 of somebody's token, hexadecimal; absent for who has none
     */
    public static <T> Optional<T> holder(String token, Collection<T> known, Function<T, @Nullable String> hash) {
        byte[] given = bytes(sha256(token));
        T found = null;
        for (T one : known) {
            String expected = hash.apply(one);
            if (expected != null && MessageDigest.isEqual(given, bytes(expected.toLowerCase(Locale.ROOT)))) {
                found = one;
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(token)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
