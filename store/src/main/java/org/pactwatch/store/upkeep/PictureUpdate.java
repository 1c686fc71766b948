package org.pactwatch.store.upkeep;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;
import org.pactwatch.store.db.CopyRows;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.Epoch;
import org.pactwatch.store.picture.PactState;

/**
 * Lets the stored rows of now say what they say from now on; what they said goes to the past and is
 * never changed or deleted there. For one thread.
 */
final class PictureUpdate {

  private final Handle handle;
  private final Instant at;

  private PictureUpdate(Handle handle, Instant at) {
    this.handle = handle;
    this.at = at;
  }

  /**
   * Writes what differs.
   *
   * @throws PictureMismatch if the stored picture is not what the difference starts from
   */
  static void write(Handle handle, PictureDifference difference, Instant at) {
    PictureUpdate update = new PictureUpdate(handle, at);
    try {
      update.close(difference);
      update.change(difference);
      PictureRows.insert(
          handle, difference.come.stream().map(r -> new PictureRows.Held(r, at, null)).toList());
    } catch (JdbiException e) {
      throw isInTheWay(e) ? new PictureMismatch("rows are there that should not be", e) : e;
    }
  }

  /** Whether rows violate a constraint (class 23), which they only can together with others. */
  private static boolean isInTheWay(JdbiException e) {
    SQLException sql = Database.sqlCause(e);
    String state = sql == null ? null : sql.getSQLState();
    return state != null && state.startsWith("23");
  }

  private void close(PictureDifference difference) {
    expect("states", difference.statesGone, this::closeStates);
    expect("pacts", difference.pactsGone, this::closePacts);
    expect("claims", difference.claimsGone, this::closeClaims);
    expect("contradictions", difference.contradictionsGone, this::closeContradictions);
  }

  private void change(PictureDifference difference) {
    expect("pacts", difference.pacts, this::changePacts);
    expect("states", difference.states, this::changeStates);
  }

  private static <R> void expect(String what, List<R> rows, Function<List<R>, Integer> write) {
    int written = rows.isEmpty() ? 0 : write.apply(rows);
    if (written != rows.size()) {
      throw new PictureMismatch(what, written, rows.size());
    }
  }

  private static String past(String table, String columns) {
    return " INSERT INTO "
        + table
        + " (row_hash, pact_id, recorded, "
        + columns
        + ") SELECT row_hash, pact_id, tstzrange(since, :at), "
        + columns
        + " FROM was";
  }

  private int closePacts(List<PictureRow.OfPact> gone) {
    return closing(
            """
            WITH was AS (
              DELETE FROM pact_now n USING unnest(:pacts, :hashes) AS g (pact_id, row_hash)
              WHERE n.pact_id = g.pact_id AND n.row_hash = g.row_hash RETURNING n.*)
            """
                + past("pact_past", PictureRows.PACT),
            gone)
        .execute();
  }

  private int closeStates(List<PictureRow.OfState> gone) {
    return closing(
            """
            WITH was AS (
              DELETE FROM state_now n USING unnest(:pacts, :hashes) AS g (pact_id, row_hash)
              WHERE n.pact_id = g.pact_id AND n.row_hash = g.row_hash RETURNING n.*)
            """
                + past("state_past", PictureRows.STATE),
            gone)
        .execute();
  }

  private int closeContradictions(List<PictureRow.OfContradiction> gone) {
    return closing(
            """
            UPDATE contradiction k SET recorded = tstzrange(lower(recorded), :at)
            FROM unnest(:pacts, :hashes) AS g (pact_id, row_hash)
            WHERE k.pact_id = g.pact_id AND k.row_hash = g.row_hash AND upper_inf(recorded)
            """,
            gone)
        .execute();
  }

  private int closeClaims(List<PictureRow.OfClaim> gone) {
    return bind(
            closing(
                """
                UPDATE pact_claim k SET recorded = tstzrange(lower(recorded), :at)
                FROM unnest(:claims, :pacts, :hashes) AS g (claim_id, pact_id, row_hash)
                WHERE k.claim_id = g.claim_id AND k.row_hash = g.row_hash AND upper_inf(recorded)
                """,
                gone),
            "claims",
            gone,
            r -> r.claim().value())
        .execute();
  }

  private Update closing(String sql, List<? extends PictureRow> gone) {
    Update update = handle.createUpdate(sql).bind("at", Epoch.at(at));
    bind(update, "pacts", gone, r -> r.pact().value());
    return bind(update, "hashes", gone, PictureRow::hash);
  }

  private int changePacts(List<PictureDifference.Changed<PictureRow.OfPact>> changed) {
    Update update =
        changing(
            """
            WITH was AS (
              UPDATE pact_now n
              SET row_hash = g.becomes, since = :at, name = g.name, parties = CAST(g.parties AS text[]),
                kinds = CAST(g.kinds AS text[]), articles = g.articles, sources = g.sources
              FROM unnest(:pacts, :hashes, :become, :names, :parties, :kinds,
                CAST(:articles AS int[]), CAST(:sources AS int[]))
                AS g (pact_id, row_hash, becomes, name, parties, kinds, articles, sources)
              WHERE n.pact_id = g.pact_id AND n.row_hash = g.row_hash
              RETURNING old.row_hash, old.pact_id, old.since, old.name, old.parties, old.kinds,
                old.articles, old.sources)
            """
                + past("pact_past", PictureRows.PACT),
            changed);
    bind(update, "names", changed, c -> c.after().of().name());
    bind(
        update,
        "parties",
        changed,
        c -> CopyRows.array(PictureRows.codes(c.after().of().parties())));
    bind(update, "kinds", changed, c -> CopyRows.array(PictureRows.kinds(c.after().of())));
    bind(update, "articles", changed, c -> String.valueOf(c.after().of().articles()));
    bind(update, "sources", changed, c -> String.valueOf(c.after().of().independentSources()));
    return update.execute();
  }

  private int changeStates(List<PictureDifference.Changed<PictureRow.OfState>> changed) {
    Update update =
        changing(
            """
            WITH was AS (
              UPDATE state_now n
              SET row_hash = g.becomes, since = :at, stage = g.stage, reached = g.reached,
                stated = g.stated, parties = CAST(g.parties AS text[]), confidence = g.confidence,
                sources = g.sources, contested = g.contested, best_claim = g.best_claim,
                best_reading = g.best_reading
              FROM unnest(:pacts, :hashes, :become, :stages, :reached, CAST(:stated AS boolean[]),
                :parties, CAST(:confidence AS float8[]), CAST(:sources AS int[]),
                CAST(:contested AS boolean[]), :claims, :readings)
                AS g (pact_id, row_hash, becomes, stage, reached, stated, parties, confidence,
                  sources, contested, best_claim, best_reading)
              WHERE n.pact_id = g.pact_id AND n.row_hash = g.row_hash
              RETURNING old.row_hash, old.pact_id, old.since, old.track, old.joining, old.stage,
                old.reached, old.stated, old.valid, old.parties, old.confidence, old.sources,
                old.contested, old.best_claim, old.best_reading)
            """
                + past("state_past", PictureRows.STATE),
            changed);
    bindState(update, "stages", changed, s -> s.stage().name());
    bindState(update, "reached", changed, s -> s.since().toString());
    bindState(update, "stated", changed, s -> String.valueOf(s.stated()));
    bindState(update, "parties", changed, s -> CopyRows.array(PictureRows.codes(s.parties())));
    bindState(update, "confidence", changed, s -> String.valueOf(s.confidence()));
    bindState(update, "sources", changed, s -> String.valueOf(s.independentSources()));
    bindState(update, "contested", changed, s -> String.valueOf(s.contested()));
    bindState(update, "claims", changed, s -> s.best().value());
    bindState(update, "readings", changed, PactState::bestReading);
    return update.execute();
  }

  private <R extends PictureRow> Update changing(
      String sql, List<PictureDifference.Changed<R>> changed) {
    Update update = handle.createUpdate(sql).bind("at", Epoch.at(at));
    bind(update, "pacts", changed, c -> c.before().pact().value());
    bind(update, "hashes", changed, PictureDifference.Changed::was);
    return bind(update, "become", changed, PictureDifference.Changed::becomes);
  }

  private static void bindState(
      Update update,
      String name,
      List<PictureDifference.Changed<PictureRow.OfState>> changed,
      Function<PactState, String> value) {
    bind(update, name, changed, c -> value.apply(c.after().state()));
  }

  private static <R> Update bind(
      Update update, String name, Collection<R> rows, Function<R, String> value) {
    return update.bindArray(name, String.class, rows.stream().map(value).toList());
  }
}
