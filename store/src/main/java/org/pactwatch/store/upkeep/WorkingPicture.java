package org.pactwatch.store.upkeep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.PactId;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.PactRuling;
import org.pactwatch.store.picture.Pacts;
import org.pactwatch.store.picture.StandingClaim;

/**
 * A part of the picture in memory, kept up while readings and decisions come in one by one. Only
 * the party sets that a step touches, and those that joinings and rulings connect with them, are
 * derived again. For one thread.
 */
final class WorkingPicture {

  /**
   * The pacts a step changed.
   *
   * @param before as they were
   * @param after as they are
   * @param revises whether the article had claims that counted before
   */
  record Difference(
      SortedMap<PactId, DerivedPact> before,
      SortedMap<PactId, DerivedPact> after,
      boolean revises) {}

  private static final class Neighbourhood {
    private final Set<String> keys = new HashSet<>();
    private final SortedSet<StandingClaim> claims = new TreeSet<>(StandingClaim.ORDER);
    private final SortedMap<Long, PactRuling> rulings = new TreeMap<>();
    private SortedMap<PactId, DerivedPact> pacts = empty();

    private void derive() {
      pacts = Pacts.derive(claims, rulings.values(), pacts);
    }

    private void takeAll(Neighbourhood other) {
      keys.addAll(other.keys);
      claims.addAll(other.claims);
      rulings.putAll(other.rulings);
      pacts.putAll(other.pacts);
    }
  }

  private final Map<String, Neighbourhood> byKey = new HashMap<>();
  private final Map<ArticleId, List<StandingClaim>> byArticle = new HashMap<>();

  /** All neighbourhoods, the one that was touched longest ago first. */
  private final Map<Neighbourhood, Boolean> byUse = new LinkedHashMap<>(16, 0.75f, true);

  private int claimCount;

  /** Begins with nothing. */
  WorkingPicture() {}

  /** How much it holds: claims and party sets, also those that no claim is about any more. */
  int size() {
    return claimCount + byKey.size();
  }

  /** Those of the party sets whose neighbourhoods it does not hold. */
  Set<String> unknown(Collection<String> keys) {
    Set<String> unknown = new TreeSet<>(keys);
    unknown.removeIf(byKey::containsKey);
    return unknown;
  }

  /**
   * Adds what counts.
   *
   * @param keys party sets
   * @param claims all that are connected with these
   * @param rulings all that are connected with these
   */
  void know(
      Collection<String> keys, Collection<StandingClaim> claims, Collection<PactRuling> rulings) {
    Set<Neighbourhood> changed = new HashSet<>();
    keys.forEach(key -> byKey.computeIfAbsent(key, this::alone));
    claims.forEach(c -> changed.add(add(c)));
    rulings.forEach(
        r -> {
          Neighbourhood home = connect(r.partyKeys());
          home.rulings.put(r.number(), r);
          changed.add(home);
        });
    changed.removeIf(n -> !byUse.containsKey(n)); // gone into another
    derive(changed);
  }

  /** Neighbourhoods have nothing in common, so that each can be derived on a thread of its own. */
  private static void derive(Set<Neighbourhood> neighbourhoods) {
    neighbourhoods.parallelStream().forEach(Neighbourhood::derive);
  }

  /**
   * Lets go of the neighbourhoods touched longest ago until it holds no more than so many claims
   * and party sets.
   */
  void shrink(int most) {
    Iterator<Neighbourhood> oldestFirst = byUse.keySet().iterator();
    while (size() > most && oldestFirst.hasNext()) {
      Neighbourhood oldest = oldestFirst.next();
      oldestFirst.remove();
      oldest.keys.forEach(byKey::remove);
      oldest.claims.forEach(this::forget);
      claimCount -= oldest.claims.size();
    }
  }

  /** A ruling counts from now on. */
  Difference rule(PactRuling ruling) {
    return changing(ruling, n -> n.rulings.put(ruling.number(), ruling));
  }

  /** A ruling no longer counts. */
  Difference withdraw(PactRuling ruling) {
    return changing(ruling, n -> n.rulings.remove(ruling.number()));
  }

  private Difference changing(PactRuling ruling, Consumer<Neighbourhood> change) {
    Neighbourhood home = connect(ruling.partyKeys());
    SortedMap<PactId, DerivedPact> before = empty();
    before.putAll(home.pacts);
    change.accept(home);
    home.derive();
    return difference(before, home.pacts, true);
  }

  /** What is the same object before and after is left out. */
  @SuppressWarnings("ReferenceEquality") // derived again from the same claims, it is given again
  private static Difference difference(
      SortedMap<PactId, DerivedPact> before,
      SortedMap<PactId, DerivedPact> after,
      boolean revises) {
    SortedMap<PactId, DerivedPact> changed = empty();
    after.forEach(
        (id, pact) -> {
          if (before.get(id) == pact) {
            before.remove(id);
          } else {
            changed.put(id, pact);
          }
        });
    return new Difference(before, changed, revises);
  }

  /** The claims of each article are these from now on. */
  Difference apply(List<Step> steps) {
    List<StandingClaim> leaving = new ArrayList<>();
    List<StandingClaim> coming = new ArrayList<>();
    for (Step step : steps) {
      leaving.addAll(byArticle.getOrDefault(step.article(), List.of()));
      coming.addAll(step.claims());
    }
    SortedMap<PactId, DerivedPact> before = empty();
    List<StandingClaim> touching = new ArrayList<>(leaving);
    touching.addAll(coming);
    touched(touching).forEach(n -> before.putAll(n.pacts));
    leaving.forEach(this::remove);
    coming.forEach(this::add);
    SortedMap<PactId, DerivedPact> after = empty();
    Set<Neighbourhood> now = touched(touching);
    derive(now);
    now.forEach(n -> after.putAll(n.pacts));
    return difference(before, after, !leaving.isEmpty());
  }

  /** Whether the article has claims that count. */
  boolean speaks(ArticleId article) {
    return byArticle.containsKey(article);
  }

  private Set<Neighbourhood> touched(Collection<StandingClaim> claims) {
    Set<Neighbourhood> touched = new HashSet<>();
    for (StandingClaim c : claims) {
      for (String key : c.keys()) {
        touched.add(byKey.computeIfAbsent(key, this::alone));
      }
    }
    touched.forEach(byUse::get);
    return touched;
  }

  private Neighbourhood alone(String key) {
    Neighbourhood n = new Neighbourhood();
    n.keys.add(key);
    byUse.put(n, true);
    return n;
  }

  private Neighbourhood add(StandingClaim claim) {
    Neighbourhood home = connect(claim.keys());
    if (home.claims.add(claim)) {
      claimCount++;
      byArticle.computeIfAbsent(claim.article(), a -> new ArrayList<>(3)).add(claim);
    }
    return home;
  }

  private Neighbourhood connect(SortedSet<String> keys) {
    Neighbourhood home = byKey.computeIfAbsent(keys.first(), this::alone);
    for (String key : keys) {
      Neighbourhood other = byKey.computeIfAbsent(key, this::alone);
      if (home != other) {
        home.takeAll(other);
        byUse.remove(other);
        other.keys.forEach(k -> byKey.put(k, home));
      }
    }
    return home;
  }

  private void remove(StandingClaim claim) {
    for (Neighbourhood n : touched(List.of(claim))) {
      claimCount -= n.claims.remove(claim) ? 1 : 0;
    }
    forget(claim);
  }

  private void forget(StandingClaim claim) {
    List<StandingClaim> rest = byArticle.get(claim.article());
    if (rest != null && rest.remove(claim) && rest.isEmpty()) {
      byArticle.remove(claim.article());
    }
  }

  private static SortedMap<PactId, DerivedPact> empty() {
    return new TreeMap<>(Comparator.comparing(PactId::value));
  }
}
