package org.mosaik.submission.submissions;

/**
 * With which the sender may repeat a request.
 *
 * @param digest of the whole request: another one under the same key is another request
 */
public record RequestKey(String key, String digest) {}
