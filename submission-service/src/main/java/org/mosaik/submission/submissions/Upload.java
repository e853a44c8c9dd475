package org.mosaik.submission.submissions;

/** The bytes of a file; its name and declared type are nothing that anybody should trust. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares uploads
public record Upload(byte[] bytes) {}
