package org.mosaik.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;

class SmtpFailuresTest {

    @Test
    void aMissingMailboxIsRefused() throws AddressException {
        assertThat(SmtpFailures.outcome(recipient(550))).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aServerThatIsBusyOrSetUpWronglyGetsItAgain() throws AddressException {
        assertThat(SmtpFailures.outcome(recipient(451))).isEqualTo(Outcome.NOT_SENT);
        assertThat(SmtpFailures.outcome(recipient(554))).isEqualTo(Outcome.NOT_SENT);
        assertThat(SmtpFailures.outcome(answered(421))).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void aBrokenConnectionLeavesTheFateUnknown() {
        assertThat(SmtpFailures.outcome(new MessagingException("cut", new SocketTimeoutException())))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(SmtpFailures.outcome(answered(-1))).isEqualTo(Outcome.UNKNOWN);
    }

    private static SendFailedException recipient(int code) throws AddressException {
        SendFailedException failure = new SendFailedException("Invalid Addresses");
        failure.setNextException(
                new SMTPAddressFailedException(new InternetAddress("a@b.de"), "RCPT TO:<a@b.de>", code, "no"));
        return failure;
    }

    private static SMTPSendFailedException answered(int code) {
        return new SMTPSendFailedException(".", code, "no", new MessagingException(), none(), none(), none());
    }

    private static jakarta.mail.Address[] none() {
        return new jakarta.mail.Address[0];
    }
}
