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
    /** Say who has which role. */
    ACCOUNTS(ADMIN),
    /** Change campaigns. */
    CAMPAIGNS(ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whether it takes a role; else being signed in is enough, or not even that. */
    public boolean takesRole() {
        return !roles.isEmpty();
    }
}
