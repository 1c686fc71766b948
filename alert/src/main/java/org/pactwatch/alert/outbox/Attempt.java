package org.pactwatch.alert.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * A try at a delivery.
 *
 * @param number from 1
 * @param at when it began
 * @param took how long it took
 * @param outcome what came of it, in words
 */
public record Attempt(int number, Instant at, Duration took, String outcome) {}
