package org.mosaik.submission.fairness;

/** A challenge of ALTCHA, with the names of its protocol. */
public record Challenge(String algorithm, String challenge, int maxnumber, String salt, String signature) {}
