package org.pactwatch.stream;

import java.util.OptionalLong;

/**
 * Where an effect's store keeps the offset itself, in the transaction of the effect. Called by the
 * pump's thread.
 */
@FunctionalInterface
public interface Positions {
  /** Leaves the place to the consumer group's committed offsets. */
  Positions COMMITTED = (topic, partition) -> OptionalLong.empty();

  /**
   * The offset of the record to take next, one after the last whose effect is stored; empty if the
   * store knows nothing of the partition.
   *
   * @throws RuntimeException if the store cannot tell now; the pump asks again until it can
   */
  OptionalLong next(String topic, int partition);
}
