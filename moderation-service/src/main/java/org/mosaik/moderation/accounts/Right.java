package org.mosaik.moderation.accounts;

import static org.mosaik.moderation.accounts.Role.ADMIN;
import static org.mosaik.moderation.accounts.Role.EDITOR;
import static org.mosaik.moderation.accounts.Role.LEAD;
import static org.mosaik.moderation.accounts.Role.PRIVACY;
import static org.mosaik.moderation.accounts.Role.READER;

import java.util.Set;

/** What can be done here, and which roles may: the one matrix, which every route, page and document follows. */
public enum Right {
    /** Sign in, read the imprint: nobody has to be known. */
    ANYBODY,
    /** Look after the own account: whoever is signed in, whatever the roles. */
    SIGNED_IN,
    /** See queue and cases, without contact data and what is for editors alone. */
    SEE(READER, EDITOR, LEAD, PRIVACY),
    /** See answers that are for the editors alone, and sheets that were signed. */
    SEE_INSIDE(EDITOR, LEAD, PRIVACY),
    /** Take cases on and decide them. */
    DECIDE(EDITOR, LEAD),
    /** Enter stories and signed sheets for others. */
    ENTER(EDITOR, LEAD),
    /** Decide many at once, take back what somebody else decided, restore. */
    OVERRULE(LEAD),
    /** Read names and addresses of people. */
    CONTACTS(PRIVACY),
    /** Erase what somebody handed in. */
    ERASE(PRIVACY),
    /** Take data out of the house for whom they are about. */
    EXPORT(PRIVACY),
    /** Read who did what. */
    JOURNAL(PRIVACY),
    /** Say who has which role in a campaign. */
    ACCOUNTS(ADMIN),
    /** Add, lock and reset accounts, and make tokens: it takes the role in every campaign. */
    ACCESS(true, ADMIN),
    /** Change campaigns. */
    CAMPAIGNS(ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Role> roles;

    private final boolean everywhere;

    Right(Role... roles) {
        this(false, roles);
    }

    Right(boolean everywhere, Role... roles) {
        this.everywhere = everywhere;
        this.roles = Set.of(roles);
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whether it takes a role; else being signed in is enough, or not even that. */
    public boolean takesRole() {
        return !roles.isEmpty();
    }

    /** Whether a role in some campaigns is not enough. */
    public boolean isEverywhere() {
        return everywhere;
    }
}
