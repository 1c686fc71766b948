package org.pactwatch.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.Change;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.Epoch;
import org.pactwatch.store.ledger.RulingRows;
import org.pactwatch.store.ledger.StandingClaims;
import org.pactwatch.store.picture.PactRuling;
import org.pactwatch.store.picture.StandingClaim;
import org.pactwatch.store.query.RulingView;
import org.pactwatch.store.upkeep.Upkeep;

/**
 * Takes reviewers' rulings on which claims are about one pact: two pacts are merged, or claims are
 * set apart from a pact. They are appended, the picture follows in the same transaction, and they
 * hold for what is read later, too, until they are undone. Thread-safe.
 */
public final class Rulings {

  private final Database database;
  private final Clock clock;

  /** Writes into a database that is at the program's version. */
  public Rulings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Who rules and why.
   *
   * @param seen the number of the last ruling the reviewer has seen; if there is a later one, the
   *     new one is refused as a conflict
   */
  public record Word(String reviewer, Instant at, String reason, long seen) {}

  /** The number of the last ruling; 0 if there is none. */
  public long last() {
    return database.read(RulingRows::last);
  }

  /** All rulings and their undoings, the first one first. */
  public List<RulingView> all() {
    return database.read(RulingView::all);
  }

  /**
   * Says that one pact is another; the other's id and parties are those of both.
   *
   * @throws org.pactwatch.store.db.DatabaseUnavailable if the database is away
   */
  public Ruled merge(PactId pact, PactId into, Word word) {
    return merge(pact, into, word, h -> {});
  }

  /**
   * As {@link #merge(PactId, PactId, Word)}; what is written along with the ruling is in its
   * transaction, and nothing is if it is not taken.
   */
  public Ruled merge(PactId pact, PactId into, Word word, Consumer<Handle> along) {
    return ruling(
        word,
        along,
        h -> {
          if (pact.equals(into)) {
            return new Ruled.Refused("a pact cannot be merged into itself");
          }
          List<StandingClaim> moved = claims(h, pact);
          List<StandingClaim> stayed = claims(h, into);
          return moved.isEmpty() || stayed.isEmpty()
              ? new Ruled.Refused("there is no pact " + (moved.isEmpty() ? pact : into))
              : record(h, PactRuling.Kind.MERGED, pact, into, moved, stayed, word);
        });
  }

  /**
   * Says that some of the claims about a pact are about another one.
   *
   * @throws org.pactwatch.store.db.DatabaseUnavailable if the database is away
   */
  public Ruled split(PactId pact, Collection<ClaimId> claims, Word word) {
    return split(pact, claims, word, h -> {});
  }

  /**
   * As {@link #split(PactId, Collection, Word)}; what is written along with the ruling is in its
   * transaction, and nothing is if it is not taken.
   */
  public Ruled split(PactId pact, Collection<ClaimId> claims, Word word, Consumer<Handle> along) {
    return ruling(
        word,
        along,
        h -> {
          List<StandingClaim> all = claims(h, pact);
          List<StandingClaim> moved =
              all.stream().filter(c -> claims.contains(c.claim().id())).toList();
          List<StandingClaim> stayed = new ArrayList<>(all);
          stayed.removeAll(moved);
          if (all.isEmpty()) {
            return new Ruled.Refused("there is no pact " + pact);
          }
          if (moved.size() < claims.size()) {
            return new Ruled.Refused("not all of these claims are about pact " + pact);
          }
          return stayed.isEmpty()
              ? new Ruled.Refused("all claims about the pact would go; nothing would be split")
              : record(h, PactRuling.Kind.SPLIT, pact, pact, moved, stayed, word);
        });
  }

  /**
   * Says that a ruling no longer counts.
   *
   * @throws org.pactwatch.store.db.DatabaseUnavailable if the database is away
   */
  public Ruled undo(long number, Word word) {
    return undo(number, word, h -> {});
  }

  /**
   * As {@link #undo(long, Word)}; what is written along with it is in its transaction, and nothing
   * is if nothing is undone.
   */
  public Ruled undo(long number, Word word, Consumer<Handle> along) {
    return ruling(
        word,
        along,
        h -> {
          Optional<PactRuling> found = RulingRows.counting(h, number);
          if (found.isEmpty()) {
            return new Ruled.Refused("no ruling #" + number + " counts that could be undone");
          }
          PactRuling ruling = found.get();
          Instant at = Epoch.next(h, clock.instant()).at();
          Upkeep upkeep = new Upkeep();
          upkeep.read(h, ruling.partyKeys());
          RulingRows.undo(h, ruling, word.reviewer(), word.at(), at);
          return new Ruled.Recorded(ruling, upkeep.withdraw(h, ruling, at));
        });
  }

  private interface Work {
    Ruled in(Handle handle);
  }

  private Ruled ruling(Word word, Consumer<Handle> along, Work work) {
    return database.write(
        h -> {
          Epoch.hold(h);
          long last = RulingRows.last(h);
          Ruled ruled = last > word.seen() ? new Ruled.Conflict(last) : work.in(h);
          if (ruled instanceof Ruled.Recorded) {
            along.accept(h);
          }
          return ruled;
        });
  }

  private static List<StandingClaim> claims(Handle h, PactId pact) {
    List<String> readings =
        h.createQuery(
                "SELECT DISTINCT reading_id FROM pact_claim WHERE pact_id = :pact AND"
                    + " upper_inf(recorded)")
            .bind("pact", pact.value())
            .mapTo(String.class)
            .list();
    var about =
        h.createQuery(
                "SELECT claim_id FROM pact_claim WHERE pact_id = :pact AND upper_inf(recorded)")
            .bind("pact", pact.value())
            .mapTo(String.class)
            .set();
    return StandingClaims.ofReadings(h, readings).values().stream()
        .flatMap(List::stream)
        .filter(c -> about.contains(c.claim().id().value()))
        .toList();
  }

  private Ruled record(
      Handle h,
      PactRuling.Kind kind,
      PactId pact,
      PactId other,
      List<StandingClaim> moved,
      List<StandingClaim> stayed,
      Word word) {
    Instant at = Epoch.next(h, clock.instant()).at();
    SortedSet<String> keys = new TreeSet<>();
    moved.forEach(c -> keys.addAll(c.keys()));
    stayed.forEach(c -> keys.addAll(c.keys()));
    Upkeep upkeep = new Upkeep();
    upkeep.read(h, keys);
    PactRuling ruling =
        RulingRows.append(
            h,
            new PactRuling(
                0,
                kind,
                word.reviewer(),
                word.at(),
                word.reason(),
                pact,
                other,
                statements(moved),
                statements(stayed),
                keys),
            at);
    List<Change> changes = upkeep.rule(h, ruling, at);
    return new Ruled.Recorded(ruling, changes);
  }

  private static SortedSet<String> statements(List<StandingClaim> claims) {
    return claims.stream()
        .map(StandingClaim::statement)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
