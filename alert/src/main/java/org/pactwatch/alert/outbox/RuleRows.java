package org.pactwatch.alert.outbox;

import static org.pactwatch.alert.outbox.AlertDatabase.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.pactwatch.alert.settings.RuleBasis;
import org.pactwatch.alert.settings.SaidRule;

/** Rules of the console, which rules rest, and what the configuration said last. */
final class RuleRows {
  private RuleRows() {}

  /** What is kept beside the configuration. */
  record Kept(List<OwnRule> own, Set<String> paused) {}

  static Kept read(Handle h) {
    return new Kept(
        h.createQuery("SELECT said, version, author, changed_at FROM alert.rule ORDER BY name")
            .map(
                (rs, ctx) ->
                    new OwnRule(
                        AlertDatabase.read(SaidRule.class, rs.getString(1)),
                        rs.getLong(2),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant()))
            .list(),
        new TreeSet<>(
            h.createQuery("SELECT name FROM alert.paused_rule").mapTo(String.class).list()));
  }

  /** What the alert process that started last was configured to; empty if none has yet. */
  static Optional<RuleBasis> basis(Handle h) {
    return h.createQuery("SELECT basis FROM alert.configured")
        .map((rs, ctx) -> AlertDatabase.read(RuleBasis.class, rs.getString(1)))
        .findOne();
  }

  static void say(Handle h, RuleBasis basis, Instant now) {
    h.execute(
        "INSERT INTO alert.configured (basis, said_at) VALUES (CAST(? AS jsonb), ?)"
            + " ON CONFLICT (only_row) DO UPDATE"
            + " SET basis = EXCLUDED.basis, said_at = EXCLUDED.said_at",
        AlertDatabase.json(basis),
        at(now));
  }

  /** Keeps a rule that is new or of this version; false if it is of another. */
  static boolean keep(Handle h, SaidRule said, long version, String by, Instant now) {
    if (version == 0) {
      return AlertDatabase.changed(
          h,
          "INSERT INTO alert.rule (name, said, version, author, changed_at)"
              + " VALUES (?, CAST(? AS jsonb), 1, ?, ?) ON CONFLICT (name) DO NOTHING",
          said.name(),
          AlertDatabase.json(said),
          by,
          at(now));
    }
    return AlertDatabase.changed(
        h,
        "UPDATE alert.rule SET said = CAST(? AS jsonb), version = version + 1, author = ?,"
            + " changed_at = ? WHERE name = ? AND version = ?",
        AlertDatabase.json(said),
        by,
        at(now),
        said.name(),
        version);
  }

  static boolean remove(Handle h, String name) {
    return AlertDatabase.changed(h, "DELETE FROM alert.rule WHERE name = ?", name);
  }

  /** Lets a rule rest; false if it does already. */
  static boolean pause(Handle h, String name, String by, Instant now) {
    return AlertDatabase.changed(
        h,
        "INSERT INTO alert.paused_rule (name, author, paused_at) VALUES (?, ?, ?)"
            + " ON CONFLICT (name) DO NOTHING",
        name,
        by,
        at(now));
  }

  /** Sets a rule to work again; false if it does not rest. */
  static boolean resume(Handle h, String name) {
    return AlertDatabase.changed(h, "DELETE FROM alert.paused_rule WHERE name = ?", name);
  }
}
