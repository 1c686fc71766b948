package org.pactwatch.store.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.store.ledger.Epoch;
import org.pactwatch.store.picture.Contradiction;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.PactState;

/** The stored picture: rows that no longer hold are closed, never changed or deleted. */
final class PictureRows {

  static final List<String> TABLES = List.of("pact", "pact_state", "pact_claim", "contradiction");

  private PictureRows() {}

  /** Makes the rows of these pacts that are held to be so now say what the pacts say. */
  static void replace(
      Handle handle, Collection<PactId> ids, Collection<DerivedPact> pacts, Instant at) {
    Map<String, PictureRow> rows = new LinkedHashMap<>();
    pacts.forEach(p -> PictureRow.of(p).forEach(r -> rows.put(r.hash(), r)));
    Set<String> unchanged = new HashSet<>();
    String[] of = ids.stream().map(PactId::value).toArray(String[]::new);
    for (String table : TABLES) {
      Set<String> gone = held(handle, table, of);
      Set<String> kept = new HashSet<>(gone);
      kept.retainAll(rows.keySet());
      gone.removeAll(kept);
      unchanged.addAll(kept);
      close(handle, table, of, gone, at);
    }
    rows.keySet().removeAll(unchanged);
    insert(handle, rows.values().stream().map(r -> new Held(r, at, null)).toList());
  }

  /** Removes all rows, for what is derived anew. */
  static void clear(Handle handle) {
    handle.execute("TRUNCATE " + String.join(", ", TABLES));
  }

  /** A row and the time during which it is or was held to be so. */
  record Held(PictureRow row, Instant from, @Nullable Instant until) {
    Span span() {
      return new Span(row.hash(), from, until);
    }
  }

  private static Set<String> held(Handle handle, String table, String[] pacts) {
    return new HashSet<>(
        handle
            .createQuery(
                "SELECT row_hash FROM "
                    + table
                    + " WHERE pact_id = ANY(:pacts) AND upper_inf(recorded)")
            .bind("pacts", pacts)
            .mapTo(String.class)
            .list());
  }

  private static void close(
      Handle handle, String table, String[] pacts, Set<String> gone, Instant at) {
    if (gone.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            "UPDATE "
                + table
                + " SET recorded = tstzrange(lower(recorded), :at)"
                + " WHERE pact_id = ANY(:pacts) AND row_hash = ANY(:gone) AND upper_inf(recorded)")
        .bind("at", Epoch.at(at))
        .bind("pacts", pacts)
        .bind("gone", gone.toArray(String[]::new))
        .execute();
  }

  /** Writes rows. */
  static void insert(Handle handle, Collection<Held> rows) {
    PreparedBatch pacts = handle.prepareBatch(INSERT_PACT);
    PreparedBatch states = handle.prepareBatch(INSERT_STATE);
    PreparedBatch claims = handle.prepareBatch(INSERT_CLAIM);
    PreparedBatch contradictions = handle.prepareBatch(INSERT_CONTRADICTION);
    for (Held held : rows) {
      PictureRow row = held.row();
      PreparedBatch batch =
          row.fold(
              new PictureRow.Cases<>() {
                @Override
                public PreparedBatch pact(PictureRow.OfPact r) {
                  return bind(pacts, r.of());
                }

                @Override
                public PreparedBatch state(PictureRow.OfState r) {
                  return bind(states, r);
                }

                @Override
                public PreparedBatch claim(PictureRow.OfClaim r) {
                  return bind(claims, r);
                }

                @Override
                public PreparedBatch contradiction(PictureRow.OfContradiction r) {
                  return bind(contradictions, r.of());
                }
              });
      Instant until = held.until();
      batch
          .bind("hash", row.hash())
          .bind("pact", row.pact().value())
          .bind("at", Epoch.at(held.from()))
          .bindByType("end", until == null ? null : Epoch.at(until), OffsetDateTime.class)
          .add();
    }
    for (PreparedBatch batch : List.of(pacts, states, claims, contradictions)) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private static final String INSERT_PACT =
      """
      INSERT INTO pact (row_hash, pact_id, recorded, name, parties, kinds, articles, sources)
      VALUES (:hash, :pact, tstzrange(:at, :end), :name, :parties, :kinds, :articles, :sources)
      """;

  private static PreparedBatch bind(PreparedBatch batch, DerivedPact p) {
    return batch
        .bind("name", p.name())
        .bind("parties", codes(p.parties()))
        .bind("kinds", p.kinds().stream().map(PactKind::name).toArray(String[]::new))
        .bind("articles", p.articles())
        .bind("sources", p.independentSources());
  }

  private static final String INSERT_STATE =
      """
      INSERT INTO pact_state
        (row_hash, pact_id, recorded, track, joining, stage, since, stated, valid, parties,
         confidence, sources, contested, best_claim, best_reading)
      VALUES (:hash, :pact, tstzrange(:at, :end), :track, :joining, :stage, :since, :stated,
         daterange(:from, :until), :parties, :confidence, :sources, :contested, :claim, :reading)
      """;

  private static PreparedBatch bind(PreparedBatch batch, PictureRow.OfState row) {
    PactState s = row.state();
    return batch
        .bind("track", s.track().name())
        .bind("joining", row.joining())
        .bind("stage", s.stage().name())
        .bind("since", s.since().toString())
        .bind("stated", s.stated())
        .bind("from", s.from())
        .bindByType("until", s.until(), LocalDate.class)
        .bind("parties", codes(s.parties()))
        .bind("confidence", s.confidence())
        .bind("sources", s.independentSources())
        .bind("contested", s.contested())
        .bind("claim", s.best().value())
        .bind("reading", s.bestReading());
  }

  private static final String INSERT_CLAIM =
      """
      INSERT INTO pact_claim
        (row_hash, pact_id, recorded, claim_id, reading_id, role, track, joining, begins, placed)
      VALUES (:hash, :pact, tstzrange(:at, :end), :claim, :reading, :role, :track, :joining,
         :begins, :placed)
      """;

  private static PreparedBatch bind(PreparedBatch batch, PictureRow.OfClaim row) {
    return batch
        .bind("claim", row.claim().value())
        .bind("reading", row.reading())
        .bind("role", row.role().name())
        .bind("track", row.track().name())
        .bind("joining", row.joining())
        .bindByType("begins", row.begins(), LocalDate.class)
        .bind("placed", row.placed());
  }

  private static final String INSERT_CONTRADICTION =
      """
      INSERT INTO contradiction (row_hash, pact_id, recorded, kind, stage, one, other)
      VALUES (:hash, :pact, tstzrange(:at, :end), :kind, :stage, :one, :other)
      """;

  private static PreparedBatch bind(PreparedBatch batch, Contradiction c) {
    return batch
        .bind("kind", c.kind().name())
        .bind("stage", c.stage().name())
        .bind("one", c.one().stream().map(ClaimId::value).toArray(String[]::new))
        .bind("other", c.other().stream().map(ClaimId::value).toArray(String[]::new));
  }

  private static String[] codes(Collection<Party> parties) {
    return parties.stream().map(Party::code).toArray(String[]::new);
  }

  /** A row's hash and the time during which it was held to be so. */
  record Span(String hash, Instant from, @Nullable Instant until) implements Comparable<Span> {
    String text() {
      return hash + " " + from + " " + until;
    }

    @Override
    public int compareTo(Span other) {
      return text().compareTo(other.text());
    }
  }

  /** All rows that are or were held to be so. */
  static List<Span> spans(Handle handle) {
    List<Span> spans = new ArrayList<>();
    for (String table : TABLES) {
      handle
          .createQuery(
              "SELECT row_hash, lower(recorded) AS since, upper(recorded) AS until FROM " + table)
          .map(
              (rs, ctx) -> {
                OffsetDateTime until = rs.getObject("until", OffsetDateTime.class);
                return new Span(
                    rs.getString("row_hash"),
                    rs.getObject("since", OffsetDateTime.class).toInstant(),
                    until == null ? null : until.toInstant());
              })
          .forEach(spans::add);
    }
    return spans;
  }
}
