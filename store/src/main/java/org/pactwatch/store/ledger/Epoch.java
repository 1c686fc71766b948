package org.pactwatch.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/** Gives each writing transaction its recorded time, and lets writers follow one another. */
public final class Epoch {

  private Epoch() {}

  /**
   * A writing transaction's turn.
   *
   * @param previous the recorded time of the transaction before it
   * @param at its own
   */
  public record Turn(Instant previous, Instant at) {}

  /**
   * The turn of this transaction: its recorded time is now, or a microsecond after the last one if
   * the clock is not past it. No other transaction can write until this one ends.
   */
  public static Turn next(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            UPDATE epoch SET recorded_at = greatest(recorded_at + interval '1 microsecond', :now)
            RETURNING old.recorded_at AS previous, new.recorded_at AS at
            """)
        .bind("now", at(now.truncatedTo(ChronoUnit.MICROS)))
        .map((rs, ctx) -> new Turn(instant(rs, "previous"), instant(rs, "at")))
        .one();
  }

  /**
   * Takes a turn without recording anything at it, so that no writer goes on with what it holds in
   * memory.
   */
  public static void pass(Handle handle) {
    next(handle, Instant.EPOCH);
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
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
