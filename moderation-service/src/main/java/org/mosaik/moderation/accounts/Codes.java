package org.mosaik.moderation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes what nobody can guess, and writes it so that it can be typed. */
final class Codes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_LETTER = 5;
    private static final int RECOVERY_CODES = 10;

    /** 120 bits, so that a plain hash is enough. */
    private static final int RECOVERY_BYTES = 15;

    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;

    private Codes() {}

    static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    static List<String> recoveryCodes() {
        return Stream.generate(() -> groups(base32(random(RECOVERY_BYTES))))
                .limit(RECOVERY_CODES)
                .toList();
    }

    static String password() {
        return groups(base32(random(PASSWORD_BYTES)));
    }

    /** Says whose it is, so that it need not be searched for. */
    static String token(String account) {
        return account + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
    }

    /** Of what is random enough; how it was typed makes no difference. */
    static String hashOfCode(String typed) {
        return hash(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
    }

    static String hash(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** RFC 4648, without padding; whole groups of five bytes only. */
    static String base32(byte[] bytes) {
        StringBuilder letters = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : bytes) {
            buffer = (buffer << Byte.SIZE | (one & 0xff)) & 0xfff;
            bits += Byte.SIZE;
            while (bits >= BITS_OF_LETTER) {
                bits -= BITS_OF_LETTER;
                letters.append(LETTERS.charAt(buffer >> bits & 0x1f));
            }
        }
        return letters.toString();
    }

    /** Four by four, as people read them. */
    static String groups(String letters) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < letters.length(); at += 4) {
            groups.add(letters.substring(at, Math.min(letters.length(), at + 4)));
        }
        return String.join("-", groups);
    }
}
