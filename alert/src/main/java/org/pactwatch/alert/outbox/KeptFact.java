package org.pactwatch.alert.outbox;

import java.time.Instant;
import org.pactwatch.alert.fact.Fact;

/**
 * A fact as it is kept.
 *
 * @param round how often it came to be held so anew
 * @param fresh whether it was news; old news never alerts
 * @param open whether it is held to be so
 * @param lastAt when something was heard of it last
 */
record KeptFact(Fact fact, int round, boolean fresh, boolean open, Instant lastAt) {}
