package org.mosaik.submission.fairness;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code mosaik.fairness}. The bounds hold for one network: a class of thirty can hand in
 * within minutes, each with a photo and a second try.
 *
 * @param stories that are sent
 * @param photos that are sent, with a story or while it is being written
 * @param guesses at the secret of a receipt
 * @param machines programs that may hand in by token, with bounds of their own
 */
@ConfigurationProperties("mosaik.fairness")
public record FairnessSettings(
        @DefaultValue("60 every 10s") Rate stories,
        @DefaultValue("60 every 5s") Rate photos,
        @DefaultValue("30 every 10s") Rate guesses,
        @DefaultValue List<Machine> machines) {

    public FairnessSettings {
        machines = List.copyOf(machines);
    }
}
