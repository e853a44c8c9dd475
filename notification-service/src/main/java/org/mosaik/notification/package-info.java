/**
 * Writes to people: mails to submitters about their story, and the newsletter.
 *
 * <p>In: submissions, decisions, publications, withdrawals, campaigns. Out: mails, {@code deliveries.mail} and {@code
 * deliveries.newsletter}. Start reading at {@code stream.NotificationStream}, then {@code submitters.WriteToSubmitter}.
 */
@NullMarked
package org.mosaik.notification;

import org.jspecify.annotations.NullMarked;
