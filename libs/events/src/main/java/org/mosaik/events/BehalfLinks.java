package org.mosaik.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the signed addresses that lead an editor from moderation to submission: to enter stories of a
 * campaign for others, to enter what one person in a story signed, to look at such a sheet. Both services share the key,
 * nobody else has it.
 */
public final class BehalfLinks {

    private final SecretKeySpec key;
    private final String base;

    /** @param base public address of the submission-service, without a slash at its end */
    public BehalfLinks(String key, String base) {
        if (key.length() < 32) {
            throw new IllegalArgumentException("mosaik.behalf.key needs at least 32 characters");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.base = base;
    }

    /** An editor as everybody else may know them: the same person always has the same id, and no id has a name. */
    public String editor(String name) {
        return HexFormat.of().formatHex(mac("editor\n" + name), 0, 8);
    }

    public String toEnter(String campaign, String editor, Instant expires) {
        long until = expires.getEpochSecond();
        return base + "/on-behalf/" + campaign + "/" + editor + "/" + until + "/"
                + signature(entering(campaign, editor), until);
    }

    public boolean mayEnter(String campaign, String editor, long until, String signature, Instant now) {
        return holds(entering(campaign, editor), until, signature, now);
    }

    public String toSheet(String submission, String person, String editor, Instant expires) {
        long until = expires.getEpochSecond();
        return base + "/sheet/" + submission + "/" + person + "/" + editor + "/" + until + "/"
                + signature(signing(submission, person, editor), until);
    }

    public boolean mayEnterSheet(
            String submission, String person, String editor, long until, String signature, Instant now) {
        return holds(signing(submission, person, editor), until, signature, now);
    }

    /** @param scan which of the sheets that belong to the submission */
    public String toPaper(String submission, String scan, Instant expires) {
        long until = expires.getEpochSecond();
        return base + "/paper/" + submission + "/" + scan + "/" + until + "/"
                + signature(looking(submission, scan), until);
    }

    public boolean mayLook(String submission, String scan, long until, String signature, Instant now) {
        return holds(looking(submission, scan), until, signature, now);
    }

    private static String entering(String campaign, String editor) {
        return "enter\n" + campaign + "\n" + editor;
    }

    private static String signing(String submission, String person, String editor) {
        return "sheet\n" + submission + "\n" + person + "\n" + editor;
    }

    private static String looking(String submission, String scan) {
        return "paper\n" + submission + "\n" + scan;
    }

    private boolean holds(String what, long until, String signature, Instant now) {
        boolean genuine = MessageDigest.isEqual(
                signature(what, until).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        return genuine && now.getEpochSecond() < until;
    }

    private String signature(String what, long until) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(what + "\n" + until));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(("behalf:" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
