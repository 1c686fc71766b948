package org.pactwatch.alert.outbox;

import static org.pactwatch.alert.outbox.AlertDatabase.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Alert;

/** The messages, in the order in which they were written. */
final class MessageRows {
  private MessageRows() {}

  /** Keeps a message; gives its position, or nothing if it is there already. */
  static Optional<Long> write(Handle h, Alert alert) {
    return h.createQuery(
            """
            INSERT INTO alert.message (message_id, alert_key, rule, written_at, body)
            VALUES (:id, :key, :rule, :at, CAST(:body AS jsonb))
            ON CONFLICT (message_id) DO NOTHING RETURNING position
            """)
        .bind("id", alert.id())
        .bind("key", alert.key())
        .bind("rule", alert.rule())
        .bind("at", at(alert.at()))
        .bind("body", AlertDatabase.json(alert))
        .mapTo(Long.class)
        .findOne();
  }

  /** The messages after a position, the earliest first. */
  static List<Message> after(Handle h, long position, @Nullable String rule, int limit) {
    return h.createQuery(
            "SELECT position, body FROM alert.message WHERE position > :after"
                + (rule == null ? "" : " AND rule = :rule")
                + " ORDER BY position LIMIT :n")
        .bind("after", position)
        .bind("n", limit)
        .bindMap(rule == null ? Map.of() : Map.of("rule", rule))
        .map((rs, ctx) -> message(rs))
        .list();
  }

  /** The last messages, the latest first. */
  static List<Message> latest(Handle h, @Nullable String rule, int limit) {
    return h.createQuery(
            "SELECT position, body FROM alert.message"
                + (rule == null ? "" : " WHERE rule = :rule")
                + " ORDER BY position DESC LIMIT :n")
        .bind("n", limit)
        .bindMap(rule == null ? Map.of() : Map.of("rule", rule))
        .map((rs, ctx) -> message(rs))
        .list();
  }

  /** The messages of an alert, the earliest first. */
  static List<Message> of(Handle h, String key) {
    return h.createQuery(
            "SELECT position, body FROM alert.message WHERE alert_key = :key ORDER BY position")
        .bind("key", key)
        .map((rs, ctx) -> message(rs))
        .list();
  }

  static Optional<Message> find(Handle h, String id) {
    return h.createQuery("SELECT position, body FROM alert.message WHERE message_id = :id")
        .bind("id", id)
        .map((rs, ctx) -> message(rs))
        .findOne();
  }

  static Message message(ResultSet rs) throws SQLException {
    return new Message(
        rs.getLong("position"), AlertDatabase.read(Alert.class, rs.getString("body")));
  }
}
