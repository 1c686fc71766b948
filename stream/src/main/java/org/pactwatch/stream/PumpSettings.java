package org.pactwatch.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a pump works.
 *
 * @param name names the pump in logs, metrics and dead letters
 * @param group the consumer group; pumps of one group share the partitions
 * @param instance a fixed name of this member of the group, with which it takes its partitions back
 *     at once after a crash; null where several processes share the work
 * @param batch the most records that are given to the effect at once
 * @param backoff the waits between attempts while a fault lasts
 * @param stopGrace how long a stop waits for the batch at work; the whole stop takes at most 4 s
 *     longer
 * @param build the version of the program, for the dead letters
 */
public record PumpSettings(
    String name,
    String group,
    @Nullable String instance,
    int batch,
    Backoff backoff,
    Duration stopGrace,
    String build) {
  public PumpSettings {
    if (name.isBlank() || group.isBlank() || build.isBlank() || batch < 1) {
      throw new IllegalArgumentException("impossible pump settings: " + name + ", " + batch);
    }
  }

  /**
   * Batches of up to 100, the standard backoff, a stop within 10 s, a member that may come and go.
   */
  public static PumpSettings of(String name, String group, String build) {
    return new PumpSettings(name, group, null, 100, Backoff.STANDARD, Duration.ofSeconds(6), build);
  }

  /** The same with batches of up to this many records. */
  public PumpSettings withBatch(int records) {
    return new PumpSettings(name, group, instance, records, backoff, stopGrace, build);
  }

  /** The same as this fixed member of the group. */
  public PumpSettings withInstance(String fixedName) {
    return new PumpSettings(name, group, fixedName, batch, backoff, stopGrace, build);
  }

  /** The same with these waits. */
  public PumpSettings withBackoff(Backoff waits) {
    return new PumpSettings(name, group, instance, batch, waits, stopGrace, build);
  }

  /** The same with this long for the batch at work when it stops. */
  public PumpSettings withStopGrace(Duration grace) {
    return new PumpSettings(name, group, instance, batch, backoff, grace, build);
  }
}
