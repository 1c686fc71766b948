package org.pactwatch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.ArticleId;
import org.pactwatch.store.ledger.StandingClaims;
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.PactRuling;
import org.pactwatch.store.picture.StandingClaim;
import org.pactwatch.store.upkeep.Step;

/**
 * What counted before some articles' claims became others, in all party sets that the claims had or
 * have. For one transaction.
 */
final class Surroundings {

  private final Handle handle;
  private final Set<ArticleId> articles;
  private final Set<String> keys;
  private final List<StandingClaim> claims;
  private final Map<Long, PactRuling> rulings = new TreeMap<>();

  private Surroundings(Handle handle, Collection<ArticleId> articles, Set<String> keys) {
    this.handle = handle;
    this.articles = Set.copyOf(articles);
    this.keys = keys;
    StandingClaims.Connected connected = StandingClaims.connectedWith(handle, keys);
    this.claims = new ArrayList<>(connected.claims());
    connected.rulings().forEach(r -> rulings.put(r.number(), r));
  }

  /**
   * Reads what counts so far.
   *
   * @param readings those whose claims may come to count
   */
  static Surroundings of(
      Handle handle, Collection<ArticleId> articles, Collection<String> readings) {
    Set<String> keys = new TreeSet<>(StandingClaims.keysOfArticles(handle, articles));
    keys.addAll(keysOf(handle, readings));
    return new Surroundings(handle, articles, keys);
  }

  /** Adds the party sets that claims have come to have since. */
  void widen(Collection<String> readings) {
    Set<String> added = new TreeSet<>(StandingClaims.keysOfArticles(handle, articles));
    added.addAll(keysOf(handle, readings));
    added.removeAll(keys);
    if (added.isEmpty()) {
      return;
    }
    keys.addAll(added);
    Set<StandingClaim> held = new HashSet<>(claims);
    StandingClaims.Connected connected = StandingClaims.connectedWith(handle, added);
    connected.claims().stream()
        .filter(c -> !articles.contains(c.article()))
        .filter(c -> !held.contains(c))
        .forEach(claims::add);
    connected.rulings().forEach(r -> rulings.put(r.number(), r));
  }

  private static Set<String> keysOf(Handle handle, Collection<String> readings) {
    Set<String> keys = new TreeSet<>();
    StandingClaims.ofReadings(handle, readings)
        .values()
        .forEach(of -> of.forEach(c -> keys.addAll(c.keys())));
    return keys;
  }

  StandingClaims.Connected before() {
    return new StandingClaims.Connected(claims, List.copyOf(rulings.values()));
  }

  /** That the claims of an article's current reading are those that count. */
  static Step step(Handle handle, ArticleId article, Step.Cause cause) {
    ClaimSource source = StandingClaims.source(handle, article);
    return new Step(
        article,
        StandingClaims.ofReading(handle, source.reading()),
        cause,
        source.spokenOn(),
        source.backfill());
  }
}
