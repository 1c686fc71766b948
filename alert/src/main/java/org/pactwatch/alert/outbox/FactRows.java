package org.pactwatch.alert.outbox;

import static org.pactwatch.alert.outbox.AlertDatabase.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.pactwatch.alert.fact.Fact;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Change;

/** What is held to be so, and what was taken in. */
final class FactRows implements FactMemory {
  private static final String COLUMNS = "SELECT round, fresh, open, last_at, body FROM alert.fact ";

  private final Handle h;
  private final Instant now;

  FactRows(Handle handle, Instant now) {
    this.h = handle;
    this.now = now;
  }

  @Override
  public boolean take(Change change) {
    return AlertDatabase.changed(
        h,
        "INSERT INTO alert.taken (change_id, recorded_at, taken_at) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        change.id().value(),
        at(change.recordedAt()),
        at(now));
  }

  /** Forgets what was taken in before a moment. */
  static void forget(Handle h, Instant before) {
    h.execute("DELETE FROM alert.taken WHERE taken_at < ?", at(before));
  }

  @Override
  public Set<String> firstPairs(Collection<String> pairs, String change) {
    if (pairs.isEmpty()) {
      return Set.of();
    }
    return new TreeSet<>(
        h.createQuery(
                "INSERT INTO alert.pairing (pair, first_change, first_at)"
                    + " SELECT p, :change, :now FROM unnest(:pairs) p"
                    + " ON CONFLICT DO NOTHING RETURNING pair")
            .bind("pairs", pairs.toArray(String[]::new))
            .bind("change", change)
            .bind("now", at(now))
            .mapTo(String.class)
            .list());
  }

  /** Whether no pair was ever noted. */
  static boolean knowsNoPairs(Handle h) {
    return !h.createQuery("SELECT EXISTS (SELECT 1 FROM alert.pairing)").mapTo(Boolean.class).one();
  }

  @Override
  public Optional<KeptFact> find(String key) {
    return h.createQuery(COLUMNS + "WHERE fact_key = :key")
        .bind("key", key)
        .map((rs, ctx) -> kept(rs))
        .findOne();
  }

  @Override
  public List<KeptFact> open(String subject) {
    return h.createQuery(COLUMNS + "WHERE subject = :subject AND open ORDER BY first_at, fact_key")
        .bind("subject", subject)
        .map((rs, ctx) -> kept(rs))
        .list();
  }

  @Override
  public List<KeptFact> open(AlertKind kind) {
    return h.createQuery(COLUMNS + "WHERE kind = :kind AND open ORDER BY fact_key")
        .bind("kind", kind.name())
        .map((rs, ctx) -> kept(rs))
        .list();
  }

  private static KeptFact kept(ResultSet rs) throws SQLException {
    return new KeptFact(
        AlertDatabase.read(Fact.class, rs.getString("body")),
        rs.getInt("round"),
        rs.getBoolean("fresh"),
        rs.getBoolean("open"),
        rs.getTimestamp("last_at").toInstant());
  }

  @Override
  public void write(KeptFact kept) {
    Fact fact = kept.fact();
    h.createUpdate(
            """
            INSERT INTO alert.fact (fact_key, kind, subject, round, fresh, open, first_at, last_at, body)
            VALUES (:key, :kind, :subject, :round, :fresh, :open, :now, :now, CAST(:body AS jsonb))
            ON CONFLICT (fact_key) DO UPDATE SET round = EXCLUDED.round, fresh = EXCLUDED.fresh,
              open = EXCLUDED.open, last_at = EXCLUDED.last_at, body = EXCLUDED.body
            """)
        .bind("key", fact.key())
        .bind("kind", fact.kind().name())
        .bind("subject", fact.subject())
        .bind("round", kept.round())
        .bind("fresh", kept.fresh())
        .bind("open", kept.open())
        .bind("now", at(now))
        .bind("body", AlertDatabase.json(fact))
        .execute();
  }
}
