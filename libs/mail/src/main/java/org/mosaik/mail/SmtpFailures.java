package org.mosaik.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads from a failed call whether the mail may be under way. */
final class SmtpFailures {

    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private SmtpFailures() {}

    static Outcome outcome(MessagingException failure) {
        Outcome outcome = Outcome.UNKNOWN;
        for (Exception cause = failure; cause instanceof MessagingException each; cause = each.getNextException()) {
            if (each instanceof SMTPAddressFailedException address) {
                return NO_SUCH_MAILBOX.contains(address.getReturnCode()) ? Outcome.REFUSED : Outcome.NOT_SENT;
            }
            if (each instanceof SMTPSenderFailedException || isAnswered(each)) {
                outcome = Outcome.NOT_SENT;
            }
        }
        return outcome;
    }

    /** A refusal in the server's own words; a broken connection has no code. */
    private static boolean isAnswered(MessagingException failure) {
        return failure instanceof SMTPSendFailedException answered && answered.getReturnCode() >= 400;
    }
}
