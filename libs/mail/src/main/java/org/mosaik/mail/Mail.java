package org.mosaik.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter to one person.
 *
 * @param id the same whenever this mail is sent again, so that mailboxes show it once
 * @param unsubscribe where a mail program may sign the reader off with one click
 */
public record Mail(
        String id, Address to, Letter letter, @Nullable String unsubscribe) {}
