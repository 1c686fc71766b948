package org.pactwatch.alert.outbox;

import static org.pactwatch.alert.outbox.AlertDatabase.at;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertPhase;

/** Which message is to be told by which channel, and what became of it. */
final class RoutingRows {
  private RoutingRows() {}

  /** A message that waits. */
  record Waiting(long position, String group, Instant since, Alert alert) {}

  static void add(Handle h, long position, String channel, String group, Alert alert, Instant now) {
    h.execute(
        "INSERT INTO alert.routing (position, channel, alert_key, group_key, state, routed_at)"
            + " VALUES (?, ?, ?, ?, 'WAITING', ?) ON CONFLICT DO NOTHING",
        position,
        channel,
        alert.key(),
        group,
        at(now));
  }

  /** The channels that were told of an alert, or are about to be. */
  static Set<String> concerned(Handle h, String key) {
    return new TreeSet<>(
        h.createQuery(
                """
                SELECT DISTINCT r.channel FROM alert.routing r
                LEFT JOIN alert.delivery d ON d.delivery_id = r.delivery_id
                WHERE r.alert_key = :key AND (r.state = 'WAITING' OR
                  (r.state = 'SENT' AND d.state IS DISTINCT FROM 'DEAD'))
                """)
            .bind("key", key)
            .mapTo(String.class)
            .list());
  }

  /** What waits for a channel, by position. */
  static List<Waiting> waiting(Handle h, String channel) {
    return h.createQuery(
            """
            SELECT r.position, r.group_key, r.routed_at, m.body
            FROM alert.routing r JOIN alert.message m USING (position)
            WHERE r.channel = :channel AND r.state = 'WAITING' ORDER BY r.position
            """)
        .bind("channel", channel)
        .map(
            (rs, ctx) ->
                new Waiting(
                    rs.getLong(1),
                    rs.getString(2),
                    rs.getTimestamp(3).toInstant(),
                    AlertDatabase.read(Alert.class, rs.getString(4))))
        .list();
  }

  /** What the last message of each alert says that a channel was told, or is about to be. */
  static Map<String, AlertPhase> lastTold(Handle h, String channel, Collection<String> keys) {
    Map<String, AlertPhase> last = new HashMap<>();
    h.createQuery(
            """
            SELECT DISTINCT ON (r.alert_key) r.alert_key, m.body ->> 'phase'
            FROM alert.routing r JOIN alert.message m USING (position)
            LEFT JOIN alert.delivery d ON d.delivery_id = r.delivery_id
            WHERE r.alert_key = ANY(:keys) AND r.channel = :channel AND r.state = 'SENT'
              AND d.state IS DISTINCT FROM 'DEAD'
            ORDER BY r.alert_key, r.position DESC
            """)
        .bind("keys", keys.toArray(String[]::new))
        .bind("channel", channel)
        .map((rs, ctx) -> Map.entry(rs.getString(1), AlertPhase.valueOf(rs.getString(2))))
        .forEach((Map.Entry<String, AlertPhase> e) -> last.put(e.getKey(), e.getValue()));
    return last;
  }

  /** When each group of a channel was told last. */
  static Map<String, Instant> told(Handle h, String channel, Collection<String> groups) {
    Map<String, Instant> told = new HashMap<>();
    h.createQuery(
            "SELECT group_key, told_at FROM alert.told_group"
                + " WHERE channel = :channel AND group_key = ANY(:groups)")
        .bind("channel", channel)
        .bind("groups", groups.toArray(String[]::new))
        .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getTimestamp(2)))
        .forEach(
            (Map.Entry<String, Timestamp> e) -> told.put(e.getKey(), e.getValue().toInstant()));
    return told;
  }

  static void tell(Handle h, String channel, String group, Instant now) {
    h.execute(
        "INSERT INTO alert.told_group (channel, group_key, told_at) VALUES (?, ?, ?)"
            + " ON CONFLICT (channel, group_key) DO UPDATE SET told_at = EXCLUDED.told_at",
        channel,
        group,
        at(now));
  }

  /** Notes that messages are part of a delivery. */
  static void sent(Handle h, String channel, Collection<Long> positions, String delivery) {
    PreparedBatch batch =
        h.prepareBatch(
            "UPDATE alert.routing SET state = 'SENT', delivery_id = :delivery"
                + " WHERE position = :position AND channel = :channel");
    positions.forEach(
        p -> batch.bind("delivery", delivery).bind("position", p).bind("channel", channel).add());
    batch.execute();
  }

  /** Notes why messages are held back. */
  static void held(Handle h, String channel, Map<Long, String> why) {
    if (why.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        h.prepareBatch(
            "UPDATE alert.routing SET state = 'HELD', why = :why"
                + " WHERE position = :position AND channel = :channel");
    why.forEach(
        (position, reason) ->
            batch.bind("why", reason).bind("position", position).bind("channel", channel).add());
    batch.execute();
  }

  /** What became of the messages of an alert. */
  static List<Routed> of(Handle h, String key) {
    return h.createQuery(
            """
            SELECT r.position, r.channel, r.state, r.why, r.delivery_id, d.state AS delivered
            FROM alert.routing r LEFT JOIN alert.delivery d ON d.delivery_id = r.delivery_id
            WHERE r.alert_key = :key ORDER BY r.position, r.channel
            """)
        .bind("key", key)
        .map(
            (rs, ctx) ->
                new Routed(
                    rs.getLong(1),
                    rs.getString(2),
                    rs.getString(3),
                    rs.getString(4),
                    rs.getString(5),
                    rs.getString(6)))
        .list();
  }
}
