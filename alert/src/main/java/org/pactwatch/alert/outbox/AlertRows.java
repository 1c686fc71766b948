package org.pactwatch.alert.outbox;

import static org.pactwatch.alert.outbox.AlertDatabase.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pactwatch.alert.quiet.Inhibition;

/** The alerts. */
final class AlertRows {
  private static final String COLUMNS =
      "SELECT alert_key, fact_key, rule, subject, state, sources, messages, raised_at, last_at,"
          + " repeat_at FROM alert.alert ";

  private AlertRows() {}

  static Optional<AlertRow> find(Handle h, String key) {
    return h.createQuery(COLUMNS + "WHERE alert_key = :key")
        .bind("key", key)
        .map((rs, ctx) -> row(rs))
        .findOne();
  }

  /** Those that stand about a fact. */
  static List<AlertRow> open(Handle h, String fact) {
    return h.createQuery(COLUMNS + "WHERE fact_key = :fact AND state = 'OPEN' ORDER BY alert_key")
        .bind("fact", fact)
        .map((rs, ctx) -> row(rs))
        .list();
  }

  /** Those that are to be told again. */
  static List<AlertRow> toRepeat(Handle h, Instant now) {
    return h.createQuery(
            COLUMNS + "WHERE state = 'OPEN' AND repeat_at <= :now ORDER BY repeat_at, alert_key")
        .bind("now", at(now))
        .map((rs, ctx) -> row(rs))
        .list();
  }

  /** When the next of them is to be told again. */
  static Optional<Instant> nextRepeat(Handle h) {
    return h.createQuery(
            "SELECT repeat_at FROM alert.alert"
                + " WHERE state = 'OPEN' AND repeat_at IS NOT NULL ORDER BY repeat_at LIMIT 1")
        .map((rs, ctx) -> rs.getTimestamp(1).toInstant())
        .findOne();
  }

  /** Those of some rules that were raised of late and stand, as inhibitions ask for. */
  static List<Inhibition.Standing> standing(
      Handle h, Set<String> rules, Instant now, Duration late) {
    return h.createQuery(
            "SELECT a.rule, coalesce(s.pact, a.subject), a.raised_at FROM alert.alert a"
                + " LEFT JOIN alert.subject s ON s.name = a.subject"
                + " WHERE a.state = 'OPEN' AND a.raised_at > :since AND a.rule = ANY(:rules)")
        .bind("rules", rules.toArray(String[]::new))
        .bind("since", at(now.minus(late)))
        .map(
            (rs, ctx) ->
                new Inhibition.Standing(
                    rs.getString(1), rs.getString(2), rs.getTimestamp(3).toInstant()))
        .list();
  }

  /** The alerts raised from one moment to before another, the latest first. */
  static List<AlertRow> list(Handle h, Instant from, Instant to, int limit) {
    return h.createQuery(
            COLUMNS
                + "WHERE raised_at >= :from AND raised_at < :to"
                + " ORDER BY raised_at DESC, alert_key LIMIT :n")
        .bind("from", at(from))
        .bind("to", at(to))
        .bind("n", limit)
        .map((rs, ctx) -> row(rs))
        .list();
  }

  private static AlertRow row(ResultSet rs) throws SQLException {
    Timestamp repeat = rs.getTimestamp("repeat_at");
    return new AlertRow(
        rs.getString("alert_key"),
        rs.getString("fact_key"),
        rs.getString("rule"),
        rs.getString("subject"),
        AlertRow.State.valueOf(rs.getString("state")),
        rs.getInt("sources"),
        rs.getInt("messages"),
        rs.getTimestamp("raised_at").toInstant(),
        rs.getTimestamp("last_at").toInstant(),
        repeat == null ? null : repeat.toInstant());
  }

  static void write(Handle h, AlertRow row) {
    h.createUpdate(
            """
            INSERT INTO alert.alert
              (alert_key, fact_key, rule, subject, state, sources, messages, raised_at, last_at, repeat_at)
            VALUES (:key, :fact, :rule, :subject, :state, :sources, :messages, :raised, :last, :repeat)
            ON CONFLICT (alert_key) DO UPDATE SET state = EXCLUDED.state, sources = EXCLUDED.sources,
              messages = EXCLUDED.messages, raised_at = EXCLUDED.raised_at,
              last_at = EXCLUDED.last_at, repeat_at = EXCLUDED.repeat_at
            """)
        .bind("key", row.key())
        .bind("fact", row.fact())
        .bind("rule", row.rule())
        .bind("subject", row.subject())
        .bind("state", row.state().name())
        .bind("sources", row.sources())
        .bind("messages", row.messages())
        .bind("raised", at(row.raisedAt()))
        .bind("last", at(row.lastAt()))
        .bind("repeat", row.repeatAt() == null ? null : at(row.repeatAt()))
        .execute();
  }
}
