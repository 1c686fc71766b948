package org.pactwatch.store;

import java.time.Instant;
import java.util.List;
import org.pactwatch.model.Alert;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Json;
import org.pactwatch.store.ledger.Epoch;

/** The alerts that were raised, each once. Thread-safe. */
public final class AlertTable {

  private final Database database;

  /** Keeps alerts in a database that is at the program's version. */
  public AlertTable(Database database) {
    this.database = database;
  }

  /** Keeps an alert; false if one with its key is there already, which stays as it is. */
  public boolean record(Alert alert) {
    return database.write(
            h ->
                h.createUpdate(
                        """
                        INSERT INTO alert (key, rule, raised_at, body)
                        VALUES (:key, :rule, :raised, CAST(:body AS jsonb))
                        ON CONFLICT (key) DO NOTHING
                        """)
                    .bind("key", alert.key())
                    .bind("rule", alert.rule())
                    .bind("raised", Epoch.at(alert.raisedAt()))
                    .bind("body", Json.write(alert))
                    .execute())
        == 1;
  }

  /** Whether an alert with this key was raised. */
  public boolean contains(String key) {
    return database.read(
        h ->
            h.createQuery("SELECT EXISTS (SELECT 1 FROM alert WHERE key = :key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one());
  }

  /** The alerts raised from one moment to before another, the latest first. */
  public List<Alert> list(Instant from, Instant to, int limit) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT body FROM alert WHERE raised_at >= :from AND raised_at < :to
                    ORDER BY raised_at DESC, key LIMIT :n
                    """)
                .bind("from", Epoch.at(from))
                .bind("to", Epoch.at(to))
                .bind("n", limit)
                .map((rs, ctx) -> Json.read(Alert.class, rs.getString(1)))
                .list());
  }

  /** The alerts raised last, the latest first. */
  public List<Alert> latest(int limit) {
    return database.read(
        h ->
            h.createQuery("SELECT body FROM alert ORDER BY raised_at DESC, key LIMIT :n")
                .bind("n", limit)
                .map((rs, ctx) -> Json.read(Alert.class, rs.getString(1)))
                .list());
  }
}
