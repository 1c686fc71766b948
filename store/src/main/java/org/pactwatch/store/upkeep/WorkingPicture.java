package org.pactwatch.store.upkeep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
    private final Map<String, StandingClaim> claims = new LinkedHashMap<>();
    private final SortedMap<Long, PactRuling> rulings = new TreeMap<>();
    private SortedMap<PactId, DerivedPact> pacts = empty();

    private void derive() {
      pacts = Pacts.derive(claims.values(), rulings.values(), pacts);
    }

    private void takeAll(Neighbourhood other) {
      keys.addAll(other.keys);
      claims.putAll(other.claims);
      rulings.putAll(other.rulings);
      pacts.putAll(other.pacts);
    }
  }

  private final Map<String, Neighbourhood> byKey = new HashMap<>();
  private final Map<ArticleId, List<StandingClaim>> byArticle = new HashMap<>();

  /** Begins with what counts; it must be all of its neighbourhoods. */
  WorkingPicture(Collection<StandingClaim> claims, Collection<PactRuling> rulings) {
    claims.forEach(this::add);
    rulings.forEach(r -> connect(r.partyKeys()).rulings.put(r.number(), r));
    new HashSet<>(byKey.values()).forEach(Neighbourhood::derive);
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

  Difference apply(Step step) {
    List<StandingClaim> leaving = byArticle.getOrDefault(step.article(), List.of());
    SortedMap<PactId, DerivedPact> before = empty();
    Set<StandingClaim> touching = new HashSet<>(leaving);
    touching.addAll(step.claims());
    touched(touching).forEach(n -> before.putAll(n.pacts));
    leaving.forEach(this::remove);
    byArticle.remove(step.article());
    step.claims().forEach(this::add);
    SortedMap<PactId, DerivedPact> after = empty();
    for (Neighbourhood n : touched(touching)) {
      n.derive();
      after.putAll(n.pacts);
    }
    return difference(before, after, !leaving.isEmpty());
  }

  private Collection<Neighbourhood> touched(Collection<StandingClaim> claims) {
    Set<Neighbourhood> touched = new HashSet<>();
    for (StandingClaim c : claims) {
      for (String key : c.keys()) {
        touched.add(byKey.computeIfAbsent(key, WorkingPicture::alone));
      }
    }
    return touched;
  }

  private static Neighbourhood alone(String key) {
    Neighbourhood n = new Neighbourhood();
    n.keys.add(key);
    return n;
  }

  private void add(StandingClaim claim) {
    Neighbourhood home = connect(claim.keys());
    home.claims.put(id(claim), claim);
    byArticle.computeIfAbsent(claim.article(), a -> new ArrayList<>()).add(claim);
  }

  private Neighbourhood connect(SortedSet<String> keys) {
    Neighbourhood home = byKey.computeIfAbsent(keys.first(), WorkingPicture::alone);
    for (String key : keys) {
      Neighbourhood other = byKey.computeIfAbsent(key, WorkingPicture::alone);
      if (home != other) {
        home.takeAll(other);
        other.keys.forEach(k -> byKey.put(k, home));
      }
    }
    return home;
  }

  private void remove(StandingClaim claim) {
    for (Neighbourhood n : touched(List.of(claim))) {
      n.claims.remove(id(claim));
    }
  }

  private static String id(StandingClaim claim) {
    return claim.reading() + claim.claim().id();
  }

  private static SortedMap<PactId, DerivedPact> empty() {
    return new TreeMap<>(Comparator.comparing(PactId::value));
  }
}
