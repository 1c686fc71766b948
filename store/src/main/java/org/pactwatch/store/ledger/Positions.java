package org.pactwatch.store.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** How far each partition has been taken into the ledger. */
public final class Positions {

  private record Partition(String topic, int partition) {}

  private Positions() {}

  /** The offset to go on with; empty if nothing of the partition has been taken. */
  public static OptionalLong next(Handle handle, String topic, int partition) {
    return handle
        .createQuery(
            "SELECT next_offset FROM consumed WHERE topic = :topic AND partition = :partition")
        .bind("topic", topic)
        .bind("partition", partition)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** Notes that all of these have been taken; positions never go back. */
  public static void advance(Handle handle, Collection<? extends Delivered<?>> delivered) {
    Map<Partition, Long> next = new HashMap<>();
    delivered.forEach(
        d -> next.merge(new Partition(d.topic(), d.partition()), d.offset() + 1, Math::max));
    next.forEach(
        (at, offset) ->
            handle
                .createUpdate(
                    """
                    INSERT INTO consumed (topic, partition, next_offset)
                    VALUES (:topic, :partition, :offset)
                    ON CONFLICT (topic, partition) DO UPDATE
                    SET next_offset = greatest(consumed.next_offset, excluded.next_offset)
                    """)
                .bind("topic", at.topic())
                .bind("partition", at.partition())
                .bind("offset", offset)
                .execute());
  }
}
