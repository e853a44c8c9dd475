package org.mosaik.submission.fairness;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code mosaik.fairness}. The bounds hold for one network: a class of thirty can hand in
 * within minutes, each with a photo and a second try.
 *
 * @param stories that are sent
 * @param reports of stories in which something is wrong
 * @param photos that are sent, with a story or while it is being written
 * @param guesses at the secret of a receipt
 * @param crowd stories that may each count as of another sender
 * @param quickest nobody sends a form sooner after it was opened
 * @param proofNumbers among how many numbers a proof of work is to be found; each doubling doubles the work
 * @param proofValid how long a challenge holds
 * @param machines programs that may hand in by token, with bounds of their own
 */
@ConfigurationProperties("mosaik.fairness")
public record FairnessSettings(
        @DefaultValue("60 every 10s") Rate stories,
        @DefaultValue("20 every 1m") Rate reports,
        @DefaultValue("60 every 5s") Rate photos,
        @DefaultValue("30 every 10s") Rate guesses,
        @DefaultValue("40 every 10m") Rate crowd,
        @DefaultValue("4s") Duration quickest,
        @DefaultValue("200000") int proofNumbers,
        @DefaultValue("2h") Duration proofValid,
        @DefaultValue List<Machine> machines) {

    public FairnessSettings {
        machines = List.copyOf(machines);
    }
}
