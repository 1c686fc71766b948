package org.pactwatch.store.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/** Gives each writing transaction its recorded time, and lets writers follow one another. */
public final class Epoch {

  private Epoch() {}

  /**
   * The recorded time of this transaction: now, or a microsecond after the last one if the clock is
   * not past it. No other transaction can write until this one ends.
   */
  public static Instant next(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            UPDATE epoch SET recorded_at = greatest(recorded_at + interval '1 microsecond', :now)
            RETURNING recorded_at
            """)
        .bind("now", at(now.truncatedTo(ChronoUnit.MICROS)))
        .mapTo(OffsetDateTime.class)
        .one()
        .toInstant();
  }

  /** Keeps other writers waiting until this transaction ends, without being one of its own. */
  public static void hold(Handle handle) {
    handle.execute("SELECT recorded_at FROM epoch FOR UPDATE");
  }

  /** An instant the way the driver takes it. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
