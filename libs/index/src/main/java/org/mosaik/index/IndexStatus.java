package org.mosaik.index;

import java.time.Duration;

/**
 * How an index gets on.
 *
 * @param alive whether the thread that reads is there
 * @param caughtUp whether searches see everything that the topics had at start
 * @param lag records known but not read yet
 * @param sinceLastPoll how long ago it looked for records
 */
public record IndexStatus(boolean alive, boolean caughtUp, long lag, Duration sinceLastPoll) {}
