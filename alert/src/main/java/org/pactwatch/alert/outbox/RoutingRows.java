package org.pactwatch.alert.outbox;

import static org.pactwatch.alert.outbox.AlertDatabase.at;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertPhase;

/** Which message is to be told by which channel, and what became of it. */
final class RoutingRows {
  private RoutingRows() {}

  /** A message that waits. */
  record Waiting(long position, String group, Alert alert) {}

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

  /**
   * A group in which something waits.
   *
   * @param since when its first message came
   * @param told when it was told last, or null if it never was
   */
  record Group(String key, Instant since, @Nullable Instant told) {}

  /** The groups of a channel in which something waits. */
  static List<Group> groups(Handle h, String channel) {
    return h.createQuery(
            """
            SELECT w.group_key, w.since, g.told_at FROM
              (SELECT group_key, min(routed_at) AS since FROM alert.routing
               WHERE channel = :channel AND state = 'WAITING' GROUP BY group_key) w
            LEFT JOIN alert.told_group g ON g.channel = :channel AND g.group_key = w.group_key
            ORDER BY w.since, w.group_key
            """)
        .bind("channel", channel)
        .map((rs, ctx) -> group(rs))
        .list();
  }

  private static Group group(ResultSet rs) throws SQLException {
    Timestamp told = rs.getTimestamp("told_at");
    return new Group(
        rs.getString("group_key"),
        rs.getTimestamp("since").toInstant(),
        told == null ? null : told.toInstant());
  }

  /** What waits in a group, by position. */
  static List<Waiting> waiting(Handle h, String channel, String group) {
    return h.createQuery(
            """
            SELECT r.position, m.body FROM alert.routing r JOIN alert.message m USING (position)
            WHERE r.channel = :channel AND r.group_key = :group AND r.state = 'WAITING'
            ORDER BY r.position
            """)
        .bind("channel", channel)
        .bind("group", group)
        .map(
            (rs, ctx) ->
                new Waiting(rs.getLong(1), group, AlertDatabase.read(Alert.class, rs.getString(2))))
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
