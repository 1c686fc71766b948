package org.pactwatch.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.PactId;
import org.pactwatch.store.picture.PactRuling;

/** Reviewers' rulings on which claims are about one pact, as rows of the ledger. */
public final class RulingRows {

  private static final String COUNTING =
      """
      SELECT * FROM ruling r
      WHERE kind <> 'UNDONE' AND NOT EXISTS (SELECT 1 FROM ruling u WHERE u.undoes = r.number)
      """;

  private RulingRows() {}

  /** The rulings that count and touch any of the party sets. */
  public static List<PactRuling> touching(Handle handle, Collection<String> partyKeys) {
    return handle
        .createQuery(COUNTING + " AND party_keys && :keys ORDER BY number")
        .bindArray("keys", String.class, List.copyOf(partyKeys))
        .map((rs, ctx) -> read(rs))
        .list();
  }

  /** A ruling that counts; empty if there is none of this number or it was undone. */
  public static Optional<PactRuling> counting(Handle handle, long number) {
    return handle
        .createQuery(COUNTING + " AND number = :number")
        .bind("number", number)
        .map((rs, ctx) -> read(rs))
        .findOne();
  }

  /** The number of the last ruling of all; 0 if there is none. */
  public static long last(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(number), 0) FROM ruling")
        .mapTo(Long.class)
        .one();
  }

  /** Appends a ruling; gives it with its number. */
  public static PactRuling append(Handle handle, PactRuling r, Instant recordedAt) {
    long number =
        insert(handle, r, r.kind().name(), r.reviewer(), r.at(), r.reason(), null, recordedAt);
    return new PactRuling(
        number,
        r.kind(),
        r.reviewer(),
        r.at(),
        r.reason(),
        r.pact(),
        r.other(),
        r.moved(),
        r.stayed(),
        r.partyKeys());
  }

  /** Appends that a ruling no longer counts. */
  public static void undo(
      Handle handle, PactRuling undone, String reviewer, Instant at, Instant recordedAt) {
    insert(handle, undone, "UNDONE", reviewer, at, "", undone.number(), recordedAt);
  }

  private static long insert(
      Handle handle,
      PactRuling r,
      String kind,
      String reviewer,
      Instant at,
      String reason,
      @org.jspecify.annotations.Nullable Long undoes,
      Instant recordedAt) {
    return handle
        .createQuery(
            """
            INSERT INTO ruling (kind, reviewer, ruled_at, recorded_at, reason, pact_id, other_id,
              moved, stayed, party_keys, undoes)
            VALUES (:kind, :reviewer, :at, :recorded, :reason, :pact, :other, :moved, :stayed,
              :keys, :undoes)
            RETURNING number
            """)
        .bind("kind", kind)
        .bind("reviewer", reviewer)
        .bind("at", Epoch.at(at))
        .bind("recorded", Epoch.at(recordedAt))
        .bind("reason", reason)
        .bind("pact", r.pact().value())
        .bind("other", r.other().value())
        .bindArray("moved", String.class, List.copyOf(r.moved()))
        .bindArray("stayed", String.class, List.copyOf(r.stayed()))
        .bindArray("keys", String.class, List.copyOf(r.partyKeys()))
        .bindByType("undoes", undoes, Long.class)
        .mapTo(Long.class)
        .one();
  }

  /** Reads a row that is no undoing. */
  public static PactRuling read(ResultSet rs) throws SQLException {
    return new PactRuling(
        rs.getLong("number"),
        PactRuling.Kind.valueOf(rs.getString("kind")),
        rs.getString("reviewer"),
        rs.getObject("ruled_at", OffsetDateTime.class).toInstant(),
        rs.getString("reason"),
        new PactId(rs.getString("pact_id")),
        new PactId(rs.getString("other_id")),
        texts(rs, "moved"),
        texts(rs, "stayed"),
        texts(rs, "party_keys"));
  }

  private static TreeSet<String> texts(ResultSet rs, String column) throws SQLException {
    return new TreeSet<>(Arrays.asList((String[]) rs.getArray(column).getArray()));
  }
}
