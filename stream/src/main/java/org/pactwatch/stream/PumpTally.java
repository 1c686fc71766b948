package org.pactwatch.stream;

/**
 * What a pump has done since it was started.
 *
 * @param applied records whose effect is done, repeated ones included
 * @param deadLetters records that were set aside
 * @param retries attempts that failed for the time being
 */
public record PumpTally(long applied, long deadLetters, long retries) {}
