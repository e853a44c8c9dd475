package org.mosaik.submission.fairness;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Marks what comes from the same sender, so that a flood does not push others aside. A sender is an address for mail; a
 * network, where no address was given or where many stories come at once under ever other addresses; or a program.
 */
final class Senders {

    private static final int MARK_BYTES = 8;

    private final DayKey key;
    private final Buckets crowds;

    /** @param crowds how many stories of one network may each be of somebody else */
    Senders(DayKey key, Buckets crowds) {
        this.key = key;
        this.crowds = crowds;
    }

    String mark(String mail, String address, @Nullable Machine machine) {
        boolean hasMail = !mail.isBlank();
        if (machine != null) {
            return text(key.mark(hasMail ? "mail:" + plain(mail) : "machine:" + machine.name()));
        }
        byte[] network = key.mark("network:" + Network.of(address));
        boolean crowded = crowds.take(ByteBuffer.wrap(network).getLong()).isPresent();
        return text(hasMail && !crowded ? key.mark("mail:" + plain(mail)) : network);
    }

    private static String text(byte[] mark) {
        return HexFormat.of().formatHex(mark, 0, MARK_BYTES);
    }

    /** What stands behind a plus sign is the same letter box. */
    private static String plain(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }
}
