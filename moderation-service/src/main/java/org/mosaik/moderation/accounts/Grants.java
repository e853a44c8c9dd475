package org.mosaik.moderation.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that one account may do. */
public record Grants(Set<Grant> all) {

    public static final Grants NONE = new Grants(Set.of());

    public Grants {
        all = Set.copyOf(all);
    }

    public static Grants of(Collection<Grant> grants) {
        return new Grants(Set.copyOf(grants));
    }

    /** What is no grant is passed over. */
    public static Grants parse(Collection<String> texts) {
        return of(texts.stream().flatMap(text -> Grant.parse(text).stream()).toList());
    }

    /** @param campaign absent where a thing belongs to none yet */
    public boolean may(Right right, @Nullable String campaign) {
        return !right.takesRole()
                || all.stream().anyMatch(grant -> covers(grant, campaign) && right.isFor(grant.role()));
    }

    /** In some campaign at least. */
    public boolean maySomewhere(Right right) {
        return right.isEverywhere()
                ? may(right, Grant.EVERYWHERE)
                : !right.takesRole() || all.stream().anyMatch(grant -> right.isFor(grant.role()));
    }

    /** Whether the campaign is any of this account's business. */
    public boolean knows(@Nullable String campaign) {
        return all.stream().anyMatch(grant -> covers(grant, campaign));
    }

    /** Where something may be done. */
    public Within within(Right right) {
        List<String> campaigns = all.stream()
                .filter(grant -> right.isFor(grant.role()))
                .map(Grant::campaign)
                .toList();
        return campaigns.contains(Grant.EVERYWHERE)
                ? Within.EVERYWHERE
                : new Within(campaigns.stream().collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean covers(Grant grant, @Nullable String campaign) {
        return grant.covers(campaign == null ? Grant.EVERYWHERE : campaign);
    }
}
