package org.pactwatch.ingest.frontier;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.SourceId;

/** The queue of pages in PostgreSQL. Leases run by the database's clock. */
final class PostgresPageQueue implements PageQueue {
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final int WINDOW = 2000;

  /** After so long, pages are claimed whose domain another process has the lease of. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Database database;
  private final String holder;

  PostgresPageQueue(Database database, String holder) {
    this.database = database;
    this.holder = holder;
  }

  @Override
  public Set<String> add(Collection<DuePage> pages, Instant due) {
    Set<String> added = new HashSet<>();
    if (pages.isEmpty()) {
      return added;
    }
    database.query(
        """
        INSERT INTO ingest.page (source, entry, url, domain, version, published, updated, due)
        SELECT source, entry, url, domain, version, published, updated, ?
        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
          WITH ORDINALITY AS new (source, entry, url, domain, version, published, updated, nr)
        ORDER BY nr
        ON CONFLICT (source, entry) DO UPDATE SET
          url = excluded.url, domain = excluded.domain, published = excluded.published,
          updated = excluded.updated, version = excluded.version, due = excluded.due
        WHERE page.version <> excluded.version
        RETURNING entry, (xmax = 0) AS inserted
        """,
        row -> row.getBoolean("inserted") && added.add(row.getString("entry")),
        due,
        column(pages, page -> page.source().value()),
        column(pages, DuePage::key),
        column(pages, page -> page.url().toString()),
        column(pages, page -> Domains.of(page.url())),
        column(pages, DuePage::version),
        column(pages, page -> text(page.published())),
        column(pages, page -> text(page.updated())));
    return added;
  }

  private static List<@Nullable String> column(
      Collection<DuePage> pages, Function<DuePage, @Nullable String> value) {
    List<@Nullable String> column = new ArrayList<>();
    for (DuePage page : pages) {
      column.add(value.apply(page));
    }
    return column;
  }

  private static @Nullable String text(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toString();
  }

  /** A place and a page, to bring what is claimed into its order. */
  private record Placed(long place, DuePage page) {}

  @Override
  public List<DuePage> claim(Claim claim) {
    List<Placed> claimed =
        database.query(
            """
            WITH due AS (
              SELECT source, entry, domain, place FROM ingest.page p
              WHERE due <= ? AND source = ANY(?) AND domain <> ALL(?)
                AND (held_until IS NULL OR held_until < now())
                AND (due <= ? OR NOT EXISTS (
                  SELECT FROM ingest.domain d WHERE d.domain = p.domain
                    AND d.holder <> ? AND d.held_until >= now()))
              ORDER BY due, place LIMIT ?
            ), ranked AS (
              SELECT source, entry, place,
                row_number() OVER (PARTITION BY domain ORDER BY place) AS rank
              FROM due
            ), taken AS (
              SELECT p.source, p.entry FROM ingest.page p
              JOIN ranked ON ranked.source = p.source AND ranked.entry = p.entry
              WHERE ranked.rank <= ? AND (p.held_until IS NULL OR p.held_until < now())
              ORDER BY ranked.rank, ranked.place LIMIT ?
              FOR UPDATE OF p SKIP LOCKED
            )
            UPDATE ingest.page p
            SET holder = ?, held_until = now() + make_interval(secs => ?)
            FROM taken WHERE taken.source = p.source AND taken.entry = p.entry
            RETURNING p.*
            """,
            PostgresPageQueue::read,
            claim.by(),
            claim.sources().stream().map(SourceId::value).toList(),
            claim.except(),
            claim.by().minus(PATIENCE),
            holder,
            WINDOW,
            claim.perDomain(),
            claim.most(),
            holder,
            (double) LEASE.toSeconds());
    return claimed.stream()
        .sorted(Comparator.comparingLong(Placed::place))
        .map(Placed::page)
        .toList();
  }

  private static Placed read(ResultSet row) throws SQLException {
    DuePage page =
        new DuePage(
            new SourceId(row.getString("source")),
            row.getString("entry"),
            URI.create(row.getString("url")),
            row.getString("version"),
            time(row.getString("published")),
            time(row.getString("updated")),
            row.getInt("attempts"));
    return new Placed(row.getLong("place"), page);
  }

  private static @Nullable OffsetDateTime time(@Nullable String written) {
    return written == null ? null : OffsetDateTime.parse(written);
  }

  @Override
  public void retry(DuePage page, Instant due, String trouble) {
    database.update(
        """
        WITH back AS (
          UPDATE ingest.page SET due = ?, attempts = ?, trouble = ?,
            holder = NULL, held_until = NULL
          WHERE source = ? AND entry = ?
        )
        UPDATE ingest.source_state SET page_failures = page_failures + 1, page_trouble = ?
        WHERE source = ?
        """,
        due,
        page.attempts(),
        trouble.replace('\0', ' '),
        page.source().value(),
        page.key(),
        trouble.replace('\0', ' '),
        page.source().value());
  }

  @Override
  public void done(DuePage page, @Nullable String trouble, Instant now) {
    String health =
        trouble == null
            ? "page_failures = 0, page_trouble = NULL, last_page = ?"
            : "page_failures = page_failures + 1, page_trouble = ?";
    database.update(
        """
        WITH taken AS (
          DELETE FROM ingest.page WHERE source = ? AND entry = ? AND version = ?
        ), announced_anew AS (
          UPDATE ingest.page SET attempts = 0, holder = NULL, held_until = NULL
          WHERE source = ? AND entry = ? AND version <> ?
        )
        UPDATE ingest.source_state SET\s"""
            + health
            + " WHERE source = ?",
        page.source().value(),
        page.key(),
        page.version(),
        page.source().value(),
        page.key(),
        page.version(),
        trouble == null ? now : trouble.replace('\0', ' '),
        page.source().value());
  }

  @Override
  public void hasten(Collection<SourceId> sources, Instant due) {
    database.update(
        """
        UPDATE ingest.page SET due = ? WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM ingest.page WHERE due > ? AND source = ANY(?) FOR UPDATE SKIP LOCKED))
        """,
        due,
        due,
        sources.stream().map(SourceId::value).toList());
  }
}
