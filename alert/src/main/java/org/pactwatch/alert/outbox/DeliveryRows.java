package org.pactwatch.alert.outbox;

import static org.pactwatch.alert.outbox.AlertDatabase.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Alert;

/** The deliveries and the tries at them. */
final class DeliveryRows {
  private static final String COLUMNS =
      "SELECT delivery_id, sequence, channel, state, tries, next_at, created_at, trouble, alerts"
          + " FROM alert.delivery ";
  private static final int LONGEST_TROUBLE = 500;

  private DeliveryRows() {}

  static void add(Handle h, String id, String channel, List<Alert> alerts, Instant now) {
    h.createUpdate(
            """
            INSERT INTO alert.delivery (delivery_id, channel, state, next_at, created_at, alerts)
            VALUES (:id, :channel, 'WAITING', :now, :now, CAST(:alerts AS jsonb))
            ON CONFLICT (delivery_id) DO NOTHING
            """)
        .bind("id", id)
        .bind("channel", channel)
        .bind("now", at(now))
        .bind("alerts", AlertDatabase.json(alerts))
        .execute();
  }

  /** The delivery whose turn it is in a channel; none while the channel is disabled. */
  static Optional<Delivery> head(Handle h, String channel) {
    return h.createQuery(
            COLUMNS
                + "WHERE channel = :channel AND state = 'WAITING' AND NOT EXISTS"
                + " (SELECT 1 FROM alert.channel c"
                + "  WHERE c.name = :channel AND c.disabled_at IS NOT NULL)"
                + " ORDER BY sequence LIMIT 1")
        .bind("channel", channel)
        .map((rs, ctx) -> delivery(rs))
        .findOne();
  }

  static Optional<Delivery> find(Handle h, String id) {
    return h.createQuery(COLUMNS + "WHERE delivery_id = :id")
        .bind("id", id)
        .map((rs, ctx) -> delivery(rs))
        .findOne();
  }

  /** Deliveries in a state, or in any, the latest first. */
  static List<Delivery> list(Handle h, Delivery.@Nullable State state, int limit) {
    return h.createQuery(
            COLUMNS
                + "WHERE CAST(:state AS text) IS NULL OR state = :state"
                + " ORDER BY sequence DESC LIMIT :n")
        .bind("state", state == null ? null : state.name())
        .bind("n", limit)
        .map((rs, ctx) -> delivery(rs))
        .list();
  }

  /** Whether anything is due in one of some channels that is not disabled. */
  static boolean isAnyDue(Handle h, Collection<String> channels, Instant now) {
    return h.createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM alert.delivery d WHERE d.state = 'WAITING'
              AND d.channel = ANY(:channels) AND d.next_at <= :now AND NOT EXISTS (SELECT 1 FROM alert.channel c
                WHERE c.name = d.channel AND c.disabled_at IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM alert.delivery e WHERE e.channel = d.channel
                AND e.state = 'WAITING' AND e.sequence < d.sequence AND e.next_at > :now))
            """)
        .bind("channels", channels.toArray(String[]::new))
        .bind("now", at(now))
        .mapTo(Boolean.class)
        .one();
  }

  /** How much waits for channels other than these, by channel. */
  static Map<String, Integer> waitingElsewhere(Handle h, Collection<String> channels) {
    Map<String, Integer> waiting = new TreeMap<>();
    h.createQuery(
            """
            SELECT channel, count(*) FROM
              (SELECT channel FROM alert.delivery WHERE state = 'WAITING'
               UNION ALL SELECT channel FROM alert.routing WHERE state = 'WAITING') w
            WHERE NOT channel = ANY(:channels) GROUP BY channel
            """)
        .bind("channels", channels.toArray(String[]::new))
        .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getInt(2)))
        .forEach((Map.Entry<String, Integer> e) -> waiting.put(e.getKey(), e.getValue()));
    return waiting;
  }

  static void attempt(Handle h, Delivery d, Instant begun, Duration took, String outcome) {
    h.createUpdate(
            """
            INSERT INTO alert.attempt (delivery_id, number, tried_at, millis, outcome)
            SELECT :id, coalesce(max(number), 0) + 1, :at, :millis, :outcome
            FROM alert.attempt WHERE delivery_id = :id
            """)
        .bind("id", d.id())
        .bind("at", at(begun))
        .bind("millis", took.toMillis())
        .bind("outcome", shortened(outcome))
        .execute();
  }

  /** Notes that a try is over; has no effect if another process has noted one meanwhile. */
  static void tried(
      Handle h,
      Delivery d,
      Delivery.State state,
      Instant next,
      @Nullable Instant ended,
      @Nullable String trouble) {
    h.createUpdate(
            """
            UPDATE alert.delivery SET state = :state, tries = tries + 1, next_at = :next,
              ended_at = :ended, trouble = :trouble
            WHERE delivery_id = :id AND tries = :tries AND state = 'WAITING'
            """)
        .bind("state", state.name())
        .bind("next", at(next))
        .bind("ended", ended == null ? null : at(ended))
        .bind("trouble", trouble == null ? null : shortened(trouble))
        .bind("id", d.id())
        .bind("tries", d.tries())
        .execute();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TROUBLE ? text : text.substring(0, LONGEST_TROUBLE);
  }

  /** Lets dead deliveries wait again; gives their ids. */
  static List<String> replay(Handle h, @Nullable String id, @Nullable String channel, Instant now) {
    return h.createQuery(
            """
            UPDATE alert.delivery SET state = 'WAITING', tries = 0, next_at = :now, ended_at = NULL
            WHERE (state = 'DEAD' OR (state = 'DELIVERED' AND delivery_id = :id))
              AND (CAST(:id AS text) IS NULL OR delivery_id = :id)
              AND (CAST(:channel AS text) IS NULL OR channel = :channel)
            RETURNING delivery_id
            """)
        .bind("now", at(now))
        .bind("id", id)
        .bind("channel", channel)
        .mapTo(String.class)
        .list();
  }

  static List<Attempt> attempts(Handle h, String id) {
    return h.createQuery(
            "SELECT number, tried_at, millis, outcome FROM alert.attempt"
                + " WHERE delivery_id = :id ORDER BY number")
        .bind("id", id)
        .map(
            (rs, ctx) ->
                new Attempt(
                    rs.getInt(1),
                    rs.getTimestamp(2).toInstant(),
                    Duration.ofMillis(rs.getLong(3)),
                    rs.getString(4)))
        .list();
  }

  static void disable(Handle h, String channel, String reason, Instant now) {
    h.execute(
        "INSERT INTO alert.channel (name, disabled_at, reason) VALUES (?, ?, ?) ON CONFLICT (name)"
            + " DO UPDATE SET disabled_at = EXCLUDED.disabled_at, reason = EXCLUDED.reason",
        channel,
        at(now),
        shortened(reason));
  }

  static boolean enable(Handle h, String channel) {
    return AlertDatabase.changed(h, "DELETE FROM alert.channel WHERE name = ?", channel);
  }

  static List<AlertBook.Disabled> disabled(Handle h) {
    return h.createQuery(
            "SELECT name, disabled_at, coalesce(reason, '') FROM alert.channel"
                + " WHERE disabled_at IS NOT NULL ORDER BY name")
        .map(
            (rs, ctx) ->
                new AlertBook.Disabled(
                    rs.getString(1), rs.getTimestamp(2).toInstant(), rs.getString(3)))
        .list();
  }

  private static Delivery delivery(ResultSet rs) throws SQLException {
    return new Delivery(
        rs.getString("delivery_id"),
        rs.getLong("sequence"),
        rs.getString("channel"),
        Delivery.State.valueOf(rs.getString("state")),
        rs.getInt("tries"),
        rs.getTimestamp("next_at").toInstant(),
        rs.getTimestamp("created_at").toInstant(),
        rs.getString("trouble"),
        List.of(AlertDatabase.read(Alert[].class, rs.getString("alerts"))));
  }
}
