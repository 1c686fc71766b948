package org.pactwatch.eval.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.model.Claim;
import org.pactwatch.model.MentionType;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;

/** Compares readings with their gold. For one thread. */
final class ReadingScore {
  private final Tally countries = new Tally();
  private final Tally claims = new Tally();
  private final Tally pairings = new Tally();
  private final Share dates = new Share();
  private final Share quiet = new Share();

  /** Counts one article. */
  void add(GoldCase gold, Reading read) {
    countries.add(gold.texts("countries"), countries(read), gold.texts("countries_optional"));
    pairings.add(
        gold.pairings("claims"),
        read.claims().stream().map(ReadingScore::parties).collect(Collectors.toSet()),
        gold.pairings("optional"));
    addClaims(gold, read);
    addDates(gold, read);
  }

  /** Everything counted; quiet is the share of articles without a pact that give no claim. */
  List<Figure> figures() {
    return List.of(
        new Figure("countries", countries.f1(), countries.toString()),
        new Figure("claims", claims.f1(), claims.toString()),
        new Figure("pairings", pairings.f1(), pairings.toString()),
        new Figure("dates", dates.value(), dates.toString()),
        new Figure("quiet", quiet.value(), quiet.toString()));
  }

  private static Set<String> countries(Reading read) {
    return read.mentions().stream()
        .filter(m -> m.type() == MentionType.COUNTRY && m.entity() != null)
        .map(m -> String.valueOf(m.entity()))
        .collect(Collectors.toSet());
  }

  /** Each gold claim is met by any of its right stages. */
  private void addClaims(GoldCase gold, Reading read) {
    Set<String> found = read.claims().stream().map(ReadingScore::key).collect(Collectors.toSet());
    Set<String> right = new HashSet<>();
    Set<String> optional = new HashSet<>();
    gold.claims("optional").forEach(optional::addAll);
    for (Set<String> stages : gold.claims("claims")) {
      String met = stages.stream().filter(found::contains).sorted().findFirst().orElse("");
      right.add(met.isEmpty() ? stages.stream().sorted().findFirst().orElseThrow() : met);
      optional.addAll(stages);
    }
    claims.add(right, found, optional);
    if (right.isEmpty()) {
      quiet.add(optional.containsAll(found));
    }
  }

  /** A date of the gold is met by one that is as precise or more. */
  private void addDates(GoldCase gold, Reading read) {
    for (GoldCase.Dated dated : gold.dated()) {
      read.claims().stream()
          .filter(claim -> dated.claim().contains(key(claim)))
          .findFirst()
          .ifPresent(claim -> dates.add(String.valueOf(claim.date()).startsWith(dated.date())));
    }
  }

  private static String key(Claim claim) {
    return parties(claim) + " " + claim.stage();
  }

  private static String parties(Claim claim) {
    return claim.parties().stream().map(Party::code).collect(Collectors.joining("+"));
  }
}
