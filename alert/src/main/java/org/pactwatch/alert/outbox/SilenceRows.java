package org.pactwatch.alert.outbox;

import static org.pactwatch.alert.outbox.AlertDatabase.at;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pactwatch.alert.quiet.Matcher;
import org.pactwatch.alert.quiet.Silence;

/** The silences. */
final class SilenceRows {
  private SilenceRows() {}

  static Silence add(Handle h, Silence silence, Instant now) {
    long id =
        h.createQuery(
                """
                INSERT INTO alert.silence (matcher, author, reason, begins_at, ends_at, made_at)
                VALUES (CAST(:matcher AS jsonb), :author, :reason, :from, :until, :now) RETURNING id
                """)
            .bind("matcher", AlertDatabase.json(silence.matcher()))
            .bind("author", silence.author())
            .bind("reason", silence.reason())
            .bind("from", at(silence.from()))
            .bind("until", at(silence.until()))
            .bind("now", at(now))
            .mapTo(Long.class)
            .one();
    return new Silence(
        id, silence.matcher(), silence.author(), silence.reason(), silence.from(), silence.until());
  }

  /** Those that hold now or will. */
  static List<Silence> current(Handle h, Instant now) {
    return h.createQuery(
            "SELECT id, matcher, author, reason, begins_at, ends_at FROM alert.silence"
                + " WHERE ends_at > :now AND lifted_by IS NULL ORDER BY id")
        .bind("now", at(now))
        .map(
            (rs, ctx) ->
                new Silence(
                    rs.getLong(1),
                    AlertDatabase.read(Matcher.class, rs.getString(2)),
                    rs.getString(3),
                    rs.getString(4),
                    rs.getTimestamp(5).toInstant(),
                    rs.getTimestamp(6).toInstant()))
        .list();
  }

  /** Ends one early; false if there is none that holds. */
  static boolean lift(Handle h, long id, String by, Instant now) {
    return AlertDatabase.changed(
        h,
        "UPDATE alert.silence SET lifted_by = ?"
            + " WHERE id = ? AND lifted_by IS NULL AND ends_at > ?",
        by,
        id,
        at(now));
  }
}
