package org.pactwatch.alert.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Dispute;
import org.pactwatch.model.Modality;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/** Tells which facts a change brings. A function of its arguments. */
public final class FactFinder {
  private FactFinder() {}

  /**
   * The facts, the most telling first.
   *
   * @param subject the id by which the pact was known first
   * @param firstPairs the pairs of countries that the change names together first, as "KE+OM"
   */
  public static List<Fact> facts(Change change, String subject, Set<String> firstPairs) {
    List<Fact> facts = new ArrayList<>();
    SortedSet<Party> parties = change.parties();
    switch (change.kind()) {
      case NEW_PACT -> {
        if (change.nature() != ChangeNature.CORRECTED) {
          facts.add(Fact.of(AlertKind.NEW_PACT, subject, "", parties, change));
        }
      }
      case STAGE_CHANGED ->
          facts.add(Fact.of(AlertKind.STAGE_CHANGED, subject, reached(change), parties, change));
      case PARTIES_CHANGED -> facts.addAll(comingAndGoing(change, subject));
      case PROSPECT_CHANGED -> facts.add(prospect(change, subject));
      case CONTRADICTED -> {
        String what = Words.of(disputed(change)) + ":" + Words.of(change.to());
        facts.add(Fact.of(AlertKind.CONTRADICTION, subject, what, parties, change));
      }
      case SUPPORTED, WITHDRAWN, PROSPECT_WITHDRAWN -> {}
    }
    if (denies(change) && !facts.isEmpty()) {
      facts.add(Fact.of(AlertKind.DENIAL, subject, denied(change), parties, change));
    }
    if (!firstPairs.isEmpty() && change.nature() != ChangeNature.CORRECTED) {
      facts.add(pairing(change, subject, firstPairs));
    }
    return facts;
  }

  /** A renewal after a renewal, and a pact begun anew, are no repetitions. */
  private static String reached(Change change) {
    String stage = Words.of(change.to());
    if (change.to() == Stage.RENEWED && change.since() != null) {
      return stage + ":" + change.since().earliest().getYear();
    }
    boolean anew =
        change.from() == Stage.TERMINATED
            || change.from() == Stage.REJECTED
            || change.from() == Stage.SUSPENDED;
    return anew ? stage + ":anew" : stage;
  }

  private static List<Fact> comingAndGoing(Change change, String subject) {
    List<Fact> facts = new ArrayList<>();
    SortedSet<Party> before = change.partiesBefore();
    if (before == null) {
      return facts;
    }
    for (Party p : without(change.parties(), before)) {
      facts.add(Fact.of(AlertKind.PARTY_JOINED, subject, p.code(), only(p), change));
    }
    for (Party p : without(before, change.parties())) {
      facts.add(Fact.of(AlertKind.PARTY_LEFT, subject, p.code(), only(p), change));
    }
    return facts;
  }

  private static Fact prospect(Change change, String subject) {
    Party joining = change.joining();
    String who = joining == null ? "renewal" : joining.code();
    SortedSet<Party> about = joining == null ? change.parties() : only(joining);
    return Fact.of(AlertKind.PROSPECT, subject, who + ":" + Words.of(change.to()), about, change);
  }

  private static boolean denies(Change change) {
    return change.modality() == Modality.DENIED || change.dispute() == Dispute.DENIAL;
  }

  private static String denied(Change change) {
    Stage from = change.from();
    return Words.of(change.dispute() != null || from == null ? change.to() : from);
  }

  private static Dispute disputed(Change change) {
    return change.dispute() == null ? Dispute.STAGES : change.dispute();
  }

  private static Fact pairing(Change change, String subject, Set<String> firstPairs) {
    SortedSet<Party> about =
        firstPairs.stream()
            .flatMap(pair -> List.of(pair.split("\\+", 2)).stream())
            .map(Party::new)
            .collect(Collectors.toCollection(TreeSet::new));
    return Fact.of(
        AlertKind.FIRST_PAIRING, subject, new TreeSet<>(firstPairs).first(), about, change);
  }

  private static SortedSet<Party> without(Set<Party> all, Set<Party> some) {
    SortedSet<Party> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static SortedSet<Party> only(Party party) {
    return new TreeSet<>(Set.of(party));
  }
}
