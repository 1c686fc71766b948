/**
 * The tables of the alerts: facts, alerts, messages, what is due where, deliveries and their
 * attempts.
 */
@NullMarked
package org.pactwatch.alert.outbox;

import org.jspecify.annotations.NullMarked;
