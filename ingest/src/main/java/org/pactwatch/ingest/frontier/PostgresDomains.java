package org.pactwatch.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leases on domains in PostgreSQL. They run by the database's clock. */
public final class PostgresDomains implements DomainLeases {
  /** How long a lease lasts that is not renewed; longer than the longest request. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration WISH = Duration.ofSeconds(10);

  private final Database database;
  private final String holder;

  PostgresDomains(Database database, String holder) {
    this.database = database;
    this.holder = holder;
  }

  @Override
  public Optional<Grant> acquire(String domain) {
    if (isLeftToAnother(domain)) {
      return Optional.empty();
    }
    Optional<Grant> grant = taken(domain);
    if (grant.isEmpty()) {
      wish(domain);
    }
    return grant;
  }

  /** Who waits asks often: as long as nothing changes, nothing is written. */
  private boolean isLeftToAnother(String domain) {
    List<Boolean> wished =
        database.query(
            """
            SELECT coalesce(wanted_until > now() + make_interval(secs => ?), false)
            FROM ingest.domain WHERE domain = ? AND holder <> ? AND held_until >= now()
            """,
            row -> row.getBoolean(1),
            WISH.toSeconds() / 2.0,
            domain,
            holder);
    if (wished.contains(false)) {
      wish(domain);
    }
    return !wished.isEmpty();
  }

  private void wish(String domain) {
    database.update(
        "UPDATE ingest.domain SET wanted_until = now() + make_interval(secs => ?) WHERE domain = ?",
        (double) WISH.toSeconds(),
        domain);
  }

  private Optional<Grant> taken(String domain) {
    return database
        .query(
            """
            INSERT INTO ingest.domain AS d (domain, holder, held_until)
            VALUES (?, ?, now() + make_interval(secs => ?))
            ON CONFLICT (domain) DO UPDATE SET
              holder = excluded.holder, held_until = excluded.held_until, wanted_until = NULL
            WHERE d.holder IS NULL OR d.holder = excluded.holder OR d.held_until < now()
            RETURNING d.paused_until, d.pause_reason
            """,
            row ->
                new Grant(
                    pause(Database.instant(row, "paused_until"), row.getString("pause_reason"))),
            domain,
            holder,
            (double) LEASE.toSeconds())
        .stream()
        .findFirst();
  }

  private static @Nullable Pause pause(@Nullable Instant until, @Nullable String reason) {
    return until == null ? null : new Pause(until, reason == null ? "" : reason);
  }

  @Override
  public Renewal renew(Collection<String> domains) {
    Set<String> held = new HashSet<>();
    Set<String> wanted = new HashSet<>();
    database.query(
        """
        UPDATE ingest.domain SET held_until = now() + make_interval(secs => ?)
        WHERE domain = ANY(?) AND holder = ?
        RETURNING domain, wanted_until > now() AS wanted
        """,
        row ->
            held.add(row.getString("domain"))
                && row.getBoolean("wanted")
                && wanted.add(row.getString("domain")),
        (double) LEASE.toSeconds(),
        domains,
        holder);
    return new Renewal(held, wanted);
  }

  @Override
  public void release(Collection<String> domains) {
    database.update(
        """
        UPDATE ingest.domain SET holder = NULL, held_until = NULL
        WHERE domain = ANY(?) AND holder = ?
        """,
        domains,
        holder);
  }

  @Override
  public void pause(String domain, Pause pause) {
    database.update(
        """
        INSERT INTO ingest.domain (domain, paused_until, pause_reason) VALUES (?, ?, ?)
        ON CONFLICT (domain) DO UPDATE SET
          paused_until = excluded.paused_until, pause_reason = excluded.pause_reason
        """,
        domain,
        pause.until(),
        pause.reason());
  }
}
