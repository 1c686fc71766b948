package org.pactwatch.alert.outbox;

import org.pactwatch.model.Alert;

/**
 * A message in the order of all.
 *
 * @param position its place; later messages have greater ones
 * @param alert what it says
 */
public record Message(long position, Alert alert) {}
