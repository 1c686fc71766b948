package org.pactwatch.alert.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.outbox.RoutingRows.Waiting;
import org.pactwatch.model.Alert;
import org.pactwatch.model.ContentHash;

/**
 * Lets deliveries be brought again, and after them what has become of their alerts since, so that
 * nobody is left with what is no longer held to be so. In one transaction, alone among writers.
 */
final class Replay {
  private final Handle handle;
  private final Instant now;

  Replay(Handle handle, Instant now) {
    this.handle = handle;
    this.now = AlertDatabase.exact(now);
  }

  /** A delivery, whether it is dead or was taken; gives how many there are: one or none. */
  int delivery(String id) {
    return replayed(DeliveryRows.replay(handle, id, null, now));
  }

  /** All dead deliveries of a channel; gives how many. */
  int channel(String name) {
    return replayed(DeliveryRows.replay(handle, null, name, now));
  }

  private int replayed(List<String> deliveries) {
    Map<String, List<Waiting>> since = new TreeMap<>();
    lastWords(deliveries)
        .forEach(w -> since.computeIfAbsent(w.channel(), c -> new ArrayList<>()).add(w.message()));
    since.forEach(this::tell);
    return deliveries.size();
  }

  private void tell(String channel, List<Waiting> words) {
    for (int from = 0; from < words.size(); from += Planner.MOST_AT_ONCE) {
      List<Waiting> part = words.subList(from, Math.min(words.size(), from + Planner.MOST_AT_ONCE));
      List<Alert> alerts = part.stream().map(Waiting::alert).toList();
      String ids = String.join(" ", alerts.stream().map(Alert::id).toList());
      String delivery = "msg_" + ContentHash.of(channel, ids, now.toString());
      DeliveryRows.add(handle, delivery, channel, alerts, now);
      part.forEach(w -> RoutingRows.add(handle, w.position(), channel, w.group(), w.alert(), now));
      RoutingRows.sent(handle, channel, part.stream().map(Waiting::position).toList(), delivery);
    }
  }

  private record LastWord(String channel, Waiting message) {}

  /**
   * What was said last of the alerts of deliveries, where that takes back or amends what these tell
   * and is not about to be told anyway.
   */
  private List<LastWord> lastWords(List<String> deliveries) {
    return handle
        .createQuery(
            """
            WITH told AS (
              SELECT d.channel, a ->> 'key' AS alert_key,
                max(CAST(a ->> 'at' AS timestamptz)) AS told_at
              FROM alert.delivery d CROSS JOIN LATERAL jsonb_array_elements(d.alerts) a
              WHERE d.delivery_id = ANY(:deliveries) GROUP BY 1, 2),
            last AS (
              SELECT DISTINCT ON (t.channel, t.alert_key) t.channel, t.alert_key, m.position, m.body
              FROM told t JOIN alert.message m
                ON m.alert_key = t.alert_key AND m.written_at > t.told_at
              WHERE m.body ->> 'phase' NOT IN ('GROWN', 'REPEATED')
              ORDER BY t.channel, t.alert_key, m.position DESC)
            SELECT l.channel, l.position, l.body,
              (SELECT e.group_key FROM alert.routing e
               WHERE e.alert_key = l.alert_key AND e.channel = l.channel
               ORDER BY e.position DESC LIMIT 1) AS group_key
            FROM last l LEFT JOIN alert.routing r USING (position, channel)
            LEFT JOIN alert.delivery d ON d.delivery_id = r.delivery_id
            WHERE l.body ->> 'phase' <> 'RAISED' AND r.state IS DISTINCT FROM 'WAITING'
              AND d.state IS DISTINCT FROM 'WAITING'
            ORDER BY l.channel, l.position
            """)
        .bind("deliveries", deliveries.toArray(String[]::new))
        .map(
            (rs, ctx) ->
                new LastWord(
                    rs.getString(1), waiting(rs.getLong(2), rs.getString(4), rs.getString(3))))
        .list();
  }

  private static Waiting waiting(long position, @Nullable String group, String body) {
    return new Waiting(position, group == null ? "" : group, AlertDatabase.read(Alert.class, body));
  }
}
