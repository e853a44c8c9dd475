package org.mosaik.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave the house.
 *
 * @param transactional server for mails that people wait for
 * @param bulk server for the newsletter, apart so that neither delays the other
 * @param imprint who sends, in one line at the end of every mail
 * @param callTakes longer than one call of a mail server can take; without an outcome by then, it is unknown
 * @param firstPause before a mail that certainly was not sent is tried again; doubled every time
 * @param maxAge how long after its occasion a mail may still be sent
 * @param atOnce how many mails to submitters are handed over at the same time
 */
@ConfigurationProperties("mosaik.mail")
public record MailSettings(
        @DefaultValue Server transactional,
        @DefaultValue Server bulk,
        @DefaultValue("Mosaik") String imprint,
        @DefaultValue("3m") Duration callTakes,
        @DefaultValue("30s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("7d") Duration maxAge,
        @DefaultValue("16") int atOnce) {

    /**
     * A mail server.
     *
     * @param from the sender's address
     * @param username empty if the server asks for none
     * @param startTls whether the connection has to be encrypted
     */
    public record Server(
            @DefaultValue("localhost") String host,
            @DefaultValue("3025") int port,
            @DefaultValue("mosaik@localhost.localdomain") String from,
            @DefaultValue("Mosaik") String fromName,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("false") boolean startTls) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** @param tries how often it was tried so far */
    public Duration pause(int tries) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
