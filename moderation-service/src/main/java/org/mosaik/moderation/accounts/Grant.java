package org.mosaik.moderation.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A role in a campaign, written {@code editor@unser-quartier}; in every campaign it is {@code editor@*} or just
 * {@code editor}.
 */
public record Grant(Role role, String campaign) {

    public static final String EVERYWHERE = "*";

    static final List<Grant> ALL = Arrays.stream(Role.values())
            .map(role -> new Grant(role, EVERYWHERE))
            .toList();

    public static Optional<Grant> parse(String text) {
        String[] parts = text.strip().split("@", 2);
        String campaign = parts.length == 2 ? parts[1] : EVERYWHERE;
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(parts[0]) && campaign.matches("\\*|[a-z0-9-]{1,64}"))
                .map(role -> new Grant(role, campaign))
                .findFirst();
    }

    boolean covers(String other) {
        return campaign.equals(EVERYWHERE) || campaign.equals(other);
    }

    @Override
    public String toString() {
        return role.name().toLowerCase(Locale.ROOT) + "@" + campaign;
    }
}
