package org.mosaik.submission.fairness;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A program that may hand in without a proof of work, known by its token.
 *
 * @param name by which editors see where a story comes from
 * @param tokenHash SHA-256 of the token, hexadecimal
 * @param campaigns into which it may hand in; every one if none is named
 * @param rate how often it may
 */
public record Machine(
        String name,
        String tokenHash,
        @DefaultValue List<String> campaigns,
        @DefaultValue("600 every 100ms") Rate rate) {

    public Machine {
        campaigns = List.copyOf(campaigns);
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}")) {
            throw new IllegalArgumentException("mosaik.fairness.machines: a name has 1 to 60 letters and digits");
        }
        if (!tokenHash.matches("[0-9A-Fa-f]{64}")) {
            throw new IllegalArgumentException("mosaik.fairness.machines: the token-hash of " + name
                    + " has to be a SHA-256 in hexadecimal, as printf %s TOKEN | sha256sum makes it");
        }
    }

    public boolean mayHandInto(String campaign) {
        return campaigns.isEmpty() || campaigns.contains(campaign);
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return "Machine[" + name + "]";
    }
}
