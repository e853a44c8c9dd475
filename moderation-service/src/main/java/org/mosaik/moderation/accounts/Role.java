package org.mosaik.moderation.accounts;

/** What somebody is in a campaign; what a role may do stands at {@link Right}. */
public enum Role {
    READER,
    EDITOR,
    LEAD,
    PRIVACY,
    ADMIN
}
