package org.pactwatch.store.ledger;

/**
 * A value and where on a topic it was delivered.
 *
 * @param topic the topic
 * @param partition its partition
 * @param offset its position in the partition
 * @param value what was delivered
 */
public record Delivered<T>(String topic, int partition, long offset, T value) {}
