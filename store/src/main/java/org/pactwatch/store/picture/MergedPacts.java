package org.pactwatch.store.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;

/** Makes one pact of those that reviewers have said are one. */
final class MergedPacts {

  private final List<Instrument> instruments;
  private final List<PactRuling> rulings;
  private final DisjointSets sets;
  private final Set<Integer> movedAway = new HashSet<>();

  private MergedPacts(List<Instrument> instruments, List<PactRuling> rulings) {
    this.instruments = instruments;
    this.rulings = rulings;
    this.sets = new DisjointSets(instruments.size());
  }

  /** The instruments by id, with those that the rulings merge put together. */
  static Map<PactId, Instrument> of(List<Instrument> found, Collection<PactRuling> rulings) {
    List<PactRuling> merging =
        rulings.stream().filter(r -> r.kind() == PactRuling.Kind.MERGED).toList();
    Map<PactId, Instrument> byId = new TreeMap<>(Comparator.comparing(PactId::value));
    List<Instrument> result =
        merging.isEmpty() ? found : new MergedPacts(inOrder(found), merging).merged();
    result.forEach(i -> byId.put(i.id(), i));
    return byId;
  }

  /** By the claim that spoke of each first, so that nothing rests on the order they come in. */
  private static List<Instrument> inOrder(List<Instrument> found) {
    return found.stream()
        .sorted(Comparator.comparing((Instrument i) -> i.claims().get(0), StandingClaim.ORDER))
        .toList();
  }

  private List<Instrument> merged() {
    rulings.forEach(this::join);
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < instruments.size(); i++) {
      groups.computeIfAbsent(sets.root(i), r -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().map(this::one).toList();
  }

  private void join(PactRuling ruling) {
    List<Integer> moved = having(ruling, true);
    List<Integer> stayed = having(ruling, false);
    if (moved.isEmpty() || stayed.isEmpty()) {
      return;
    }
    int home = stayed.get(0);
    stayed.forEach(i -> sets.join(home, i));
    for (int i : moved) {
      sets.join(home, i);
      if (!stayed.contains(i)) {
        movedAway.add(i);
      }
    }
  }

  private List<Integer> having(PactRuling ruling, boolean moved) {
    List<Integer> having = new ArrayList<>();
    for (int i = 0; i < instruments.size(); i++) {
      if (instruments.get(i).claims().stream()
          .anyMatch(c -> moved ? ruling.moves(c) : ruling.keeps(c))) {
        having.add(i);
      }
    }
    return having;
  }

  /** All of a group under the id and parties of the first that was not merged into another. */
  private Instrument one(List<Integer> group) {
    Instrument home =
        instruments.get(
            group.stream().filter(i -> !movedAway.contains(i)).findFirst().orElse(group.get(0)));
    if (group.size() == 1) {
      return home;
    }
    List<StandingClaim> claims = new ArrayList<>();
    Map<ClaimId, String> placed = new HashMap<>();
    for (int i : group) {
      Instrument part = instruments.get(i);
      claims.addAll(part.claims());
      part.placed()
          .forEach(
              (claim, why) ->
                  placed.put(claim, part.id().equals(home.id()) ? why : why + "; merged here"));
    }
    return new Instrument(home.id(), home.parties(), claims, placed);
  }
}
