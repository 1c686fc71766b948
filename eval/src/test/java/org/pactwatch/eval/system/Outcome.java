package org.pactwatch.eval.system;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.upkeep.Verification;

/**
 * What a run has come to, as far as it does not depend on when and in which order things happened.
 *
 * @param readings article and revision of each reading in the ledger
 * @param claims what each article claims
 * @param pacts the pacts with all their states over time
 * @param alerts rule, pact, stage and phase of what was told about made-up articles, and how often
 * @param pairings the pairs of countries that any pact names together; which pact is told of as the
 *     first depends on which article came first
 * @param unsent changes that were not relayed
 * @param replays whether the ledger, replayed, gives the picture that is stored
 */
record Outcome(
    Set<String> readings,
    Set<String> claims,
    Set<String> pacts,
    Set<String> alerts,
    Set<String> pairings,
    long unsent,
    boolean replays) {

  static Outcome of(Database database) {
    Store store = Store.in(database, Clock.systemUTC());
    Verification verification = store.rebuild().verify();
    return new Outcome(
        rows(database, "SELECT article_id || ' ' || revision FROM reading"),
        rows(database, "SELECT reading_id || ' ' || claim_id || ' ' || md5(body::text) FROM claim"),
        rows(
            database,
            "SELECT pact_id || ' ' || track || ' ' || joining || ' ' || stage || ' ' || since || ' '"
                + " || valid::text || ' ' || parties::text || ' ' || confidence || ' ' || sources"
                + " || ' ' || best_claim FROM pact_state WHERE upper_inf(recorded)"),
        rows(
            database,
            "SELECT rule || ' ' || (body->'change'->>'pact') || ' ' || (body->'change'->>'to')"
                + " || ' ' || (body->>'phase') || ' x' || count(*) FROM alert.message"
                + " WHERE body->'change'->>'articleUrl' LIKE '"
                + MadeUpArticles.SITE
                + "%' AND body->>'kind' <> 'FIRST_PAIRING'"
                + " GROUP BY rule, body->'change'->>'pact', body->'change'->>'to', body->>'phase'"),
        rows(database, "SELECT pair FROM alert.pairing"),
        store.outbox().waiting().changes(),
        verification.holds());
  }

  private static Set<String> rows(Database database, String sql) {
    List<String> rows = database.read(h -> h.createQuery(sql).mapTo(String.class).list());
    return new TreeSet<>(rows);
  }

  /** In what this one is not as the other, in lines; empty if they are equal and sound. */
  List<String> differences(Outcome undisturbed) {
    List<String> lines = new ArrayList<>();
    compare("readings", Outcome::readings, undisturbed, lines);
    compare("claims", Outcome::claims, undisturbed, lines);
    compare("pacts", Outcome::pacts, undisturbed, lines);
    compare("alerts", Outcome::alerts, undisturbed, lines);
    compare("pairings", Outcome::pairings, undisturbed, lines);
    if (unsent > 0) {
      lines.add(unsent + " changes were not relayed");
    }
    if (!replays) {
      lines.add("the ledger, replayed, gives another picture");
    }
    return lines;
  }

  private void compare(
      String what, Function<Outcome, Set<String>> part, Outcome undisturbed, List<String> lines) {
    if (part.apply(undisturbed).isEmpty()) {
      lines.add("the undisturbed run has no " + what + ", so that nothing can be said of them");
    }
    Set<String> lost = new TreeSet<>(part.apply(undisturbed));
    lost.removeAll(part.apply(this));
    Set<String> extra = new TreeSet<>(part.apply(this));
    extra.removeAll(part.apply(undisturbed));
    if (!lost.isEmpty()) {
      lines.add(lost.size() + " " + what + " lost, first " + lost.iterator().next());
    }
    if (!extra.isEmpty()) {
      lines.add(extra.size() + " " + what + " too many, first " + extra.iterator().next());
    }
  }

  /** How much there is of everything, in one line. */
  String size() {
    return readings.size()
        + " readings, "
        + claims.size()
        + " claims, "
        + pacts.size()
        + " states of pacts, "
        + alerts.size()
        + " alerts";
  }
}
