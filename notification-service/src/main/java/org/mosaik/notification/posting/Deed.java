package org.mosaik.notification.posting;

/**
 * One mail that may be sent once.
 *
 * @param recipient names the person within the story or the list, never by address
 */
public record Deed(String channel, String story, String recipient, String occasion) {}
