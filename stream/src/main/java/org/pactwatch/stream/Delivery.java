package org.pactwatch.stream;

import org.jspecify.annotations.Nullable;

/**
 * A record as it comes from a topic. The same record may be delivered more than once, always with
 * the same partition and offset.
 *
 * @param topic the topic's name
 * @param partition the partition, from 0
 * @param offset its place in the partition, from 0
 * @param key the record's key, or null if it has none
 * @param value what it says
 */
public record Delivery<T>(
    String topic, int partition, long offset, @Nullable String key, T value) {}
