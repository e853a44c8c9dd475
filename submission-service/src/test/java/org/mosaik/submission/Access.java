package org.mosaik.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** From where requests come, and the programs that may hand in. */
public final class Access {

    /** Tests come through a proxy, which says from where. */
    public static final String FROM = "X-Forwarded-For";

    static final String TOKEN = "a-token-of-a-program-for-tests";

    /** Of a program that may hand in to another campaign only, and not often. */
    static final String OTHER_TOKEN = "another-token-of-a-program-for-tests";

    private static final Random RANDOM = new Random();

    private Access() {}

    static List<String> settings() {
        return List.of(
                "--mosaik.web.trusted-proxies=127.0.0.0/8",
                "--mosaik.web.slow-body.grace=4s",
                "--mosaik.fairness.machines[0].name=Stadtarchiv",
                "--mosaik.fairness.machines[0].token-hash=" + sha256(TOKEN),
                "--mosaik.fairness.machines[1].name=Nachbarstadt",
                "--mosaik.fairness.machines[1].token-hash=" + sha256(OTHER_TOKEN),
                "--mosaik.fairness.machines[1].campaigns=elsewhere",
                "--mosaik.fairness.machines[1].rate=4 every 1h");
    }

    static String[] asProgram(String... headers) {
        return Stream.concat(Stream.of("Authorization", "Bearer " + TOKEN), Stream.of(headers))
                .toArray(String[]::new);
    }

    /** In a network of its own, so that no test uses up what another one may do. */
    public static String anAddress() {
        return String.format(Locale.ROOT, "2001:db8:%x:%x::1", RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
