package org.pactwatch.alert.outbox;

import java.time.Instant;
import org.pactwatch.alert.settings.SaidRule;

/**
 * A rule that somebody keeps in the console.
 *
 * @param version counts its changes, from 1
 * @param author who changed it last
 * @param changedAt when
 */
public record OwnRule(SaidRule said, long version, String author, Instant changedAt) {}
