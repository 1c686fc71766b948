package org.pactwatch.store.upkeep;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.store.db.CopyRows;
import org.pactwatch.store.picture.Contradiction;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.PactState;

/**
 * The rows of the stored picture. What pacts and states are now is told apart from what they were
 * held to be; the other tables hold both.
 */
final class PictureRows {

  static final String PACT = "name, parties, kinds, articles, sources";
  static final String STATE =
      "track, joining, stage, reached, stated, valid, parties, confidence, sources, contested,"
          + " best_claim, best_reading";

  private PictureRows() {}

  /** Removes all rows, for what is derived anew. */
  static void clear(Handle handle) {
    handle.execute(
        "TRUNCATE pact_now, pact_past, state_now, state_past, pact_claim, contradiction");
  }

  /** A row and the time during which it is or was held to be so. */
  record Held(PictureRow row, Instant from, @Nullable Instant until) {
    Span span() {
      return new Span(row.hash(), from, until);
    }
  }

  /** Writes rows. */
  static void insert(Handle handle, Collection<Held> rows) {
    Sorted now = new Sorted();
    Sorted past = new Sorted();
    rows.forEach(r -> r.row().fold((r.until() == null ? now : past).taking(r)));
    copy(handle, "pact_now", "since, " + PACT, now.pacts, PictureRows::pactNow);
    copy(handle, "pact_past", "recorded, " + PACT, past.pacts, PictureRows::pactPast);
    copy(handle, "state_now", "since, " + STATE, now.states, PictureRows::stateNow);
    copy(handle, "state_past", "recorded, " + STATE, past.states, PictureRows::statePast);
    now.claims.addAll(past.claims);
    now.contradictions.addAll(past.contradictions);
    copy(handle, "pact_claim", CLAIM, now.claims, PictureRows::claim);
    copy(handle, "contradiction", CONTRADICTION, now.contradictions, PictureRows::contradiction);
  }

  private record Of<R>(R row, Held held) {}

  private static final class Sorted {
    private final List<Of<PictureRow.OfPact>> pacts = new ArrayList<>();
    private final List<Of<PictureRow.OfState>> states = new ArrayList<>();
    private final List<Of<PictureRow.OfClaim>> claims = new ArrayList<>();
    private final List<Of<PictureRow.OfContradiction>> contradictions = new ArrayList<>();

    PictureRow.Cases<Boolean> taking(Held held) {
      return new PictureRow.Cases<>() {
        @Override
        public Boolean pact(PictureRow.OfPact row) {
          return pacts.add(new Of<>(row, held));
        }

        @Override
        public Boolean state(PictureRow.OfState row) {
          return states.add(new Of<>(row, held));
        }

        @Override
        public Boolean claim(PictureRow.OfClaim row) {
          return claims.add(new Of<>(row, held));
        }

        @Override
        public Boolean contradiction(PictureRow.OfContradiction row) {
          return contradictions.add(new Of<>(row, held));
        }
      };
    }
  }

  private interface Columns<R> {
    void write(CopyRows to, R row, Held held);
  }

  private static <R extends PictureRow> void copy(
      Handle handle, String table, String columns, List<Of<R>> rows, Columns<R> of) {
    if (rows.isEmpty()) {
      return;
    }
    CopyRows.into(
        handle,
        table,
        "row_hash, pact_id, " + columns,
        to ->
            rows.forEach(
                r -> {
                  to.text(r.row().hash()).text(r.row().pact().value());
                  of.write(to, r.row(), r.held());
                  to.end();
                }));
  }

  private static void pactNow(CopyRows to, PictureRow.OfPact row, Held held) {
    pact(to.moment(held.from()), row.of());
  }

  private static void pactPast(CopyRows to, PictureRow.OfPact row, Held held) {
    pact(to.range(held.from(), held.until()), row.of());
  }

  private static void pact(CopyRows to, DerivedPact p) {
    to.text(p.name())
        .texts(codes(p.parties()))
        .texts(kinds(p))
        .number(p.articles())
        .number(p.independentSources());
  }

  private static void stateNow(CopyRows to, PictureRow.OfState row, Held held) {
    state(to.moment(held.from()), row);
  }

  private static void statePast(CopyRows to, PictureRow.OfState row, Held held) {
    state(to.range(held.from(), held.until()), row);
  }

  private static void state(CopyRows to, PictureRow.OfState row) {
    PactState s = row.state();
    to.text(s.track().name())
        .text(row.joining())
        .text(s.stage().name())
        .text(s.since().toString())
        .truth(s.stated())
        .range(s.from(), s.until())
        .texts(codes(s.parties()))
        .number(s.confidence())
        .number(s.independentSources())
        .truth(s.contested())
        .text(s.best().value())
        .text(s.bestReading());
  }

  private static final String CLAIM =
      "recorded, claim_id, reading_id, role, track, joining, begins, placed";

  private static void claim(CopyRows to, PictureRow.OfClaim row, Held held) {
    to.range(held.from(), held.until())
        .text(row.claim().value())
        .text(row.reading())
        .text(row.role().name())
        .text(row.track().name())
        .text(row.joining())
        .day(row.begins())
        .text(row.placed());
  }

  private static final String CONTRADICTION = "recorded, kind, stage, one, other";

  private static void contradiction(CopyRows to, PictureRow.OfContradiction row, Held held) {
    Contradiction c = row.of();
    to.range(held.from(), held.until())
        .text(c.kind().name())
        .text(c.stage().name())
        .texts(c.one().stream().map(ClaimId::value).toList())
        .texts(c.other().stream().map(ClaimId::value).toList());
  }

  static List<String> codes(Collection<Party> parties) {
    return parties.stream().map(Party::code).toList();
  }

  static List<String> kinds(DerivedPact pact) {
    return pact.kinds().stream().map(PactKind::name).toList();
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
    for (String table : List.of("pact", "pact_state", "pact_claim", "contradiction")) {
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
