package org.pactwatch.stream;

import java.util.List;

/** What a room does with the records it takes. */
@FunctionalInterface
public interface Effect<T> {
  /**
   * Does it for a batch; returns only when the effect is durable. Called by one thread at a time.
   * The records of a partition come in order. Must be idempotent: a batch or a part of it may come
   * again.
   *
   * @param batch at least one record, of one or more partitions
   * @throws Exception if nothing or only a part was done. A {@link TransientFailure}, a retriable
   *     Kafka exception or an SQL exception that tells of the server's condition, also as a cause,
   *     is retried until it passes; for anything else the batch is done again record by record, and
   *     the guilty ones go to the dead letters
   */
  void apply(List<Delivery<T>> batch) throws Exception;
}
