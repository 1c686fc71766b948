package org.pactwatch.extract.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/** What of a claim's findings speaks for or against it being right. */
final class ClaimTraits {
  /** Stands with every claim. */
  static final String ALWAYS = "always";

  private ClaimTraits() {}

  /**
   * The traits of a claim.
   *
   * @param views the article's sentences
   * @param group the claim's findings
   * @param others findings of other claims of the same article
   */
  static List<String> of(List<SentenceView> views, List<Finding> group, List<Finding> others) {
    Set<String> traits = new TreeSet<>();
    Finding first = group.get(0);
    traits.add(ALWAYS);
    traits.add("stage=" + first.stage());
    traits.add("parties=" + Math.min(first.parties().size(), 4));
    traits.add("sentences=" + Math.min(sentences(views, group), 3));
    traits.add("named=" + named(views, group));
    traits.add("told=" + told(group));
    if (group.stream().anyMatch(f -> views.get(f.sentence()).sentence().isHeading())) {
      traits.add("in a heading");
    }
    if (group.stream().noneMatch(f -> f.hedge() == Hedge.NONE)) {
      traits.add("hedged");
    }
    if (!first.joining().isEmpty()) {
      traits.add("joining");
    }
    if (first.parties().stream().anyMatch(p -> !p.isCountry())) {
      traits.add("with an organisation");
    }
    if (others.stream().anyMatch(f -> f.parties().equals(first.parties()))) {
      traits.add("another stage of the same parties");
    }
    if (others.stream().anyMatch(f -> clashes(f, first))) {
      traits.add("overlapping parties");
    }
    if (actors(views, group) > first.parties().size()) {
      traits.add("others in the sentence");
    }
    return List.copyOf(traits);
  }

  private static long sentences(List<SentenceView> views, List<Finding> group) {
    return group.stream()
        .map(Finding::sentence)
        .filter(i -> !views.get(i).sentence().isHeading())
        .distinct()
        .count();
  }

  /** Whether a finding's own sentence names all of the parties, or some, or none. */
  private static String named(List<SentenceView> views, List<Finding> group) {
    boolean all = false;
    boolean some = false;
    for (Finding f : group) {
      Set<Party> here = parties(views.get(f.sentence()));
      all |= here.containsAll(f.parties());
      some |= f.parties().stream().anyMatch(here::contains);
    }
    return all ? "all" : some ? "some" : "none";
  }

  private static int actors(List<SentenceView> views, List<Finding> group) {
    return group.stream().mapToInt(f -> parties(views.get(f.sentence())).size()).min().orElse(0);
  }

  private static Set<Party> parties(SentenceView view) {
    return view.actors().stream().map(Actor::party).collect(Collectors.toSet());
  }

  /** By what: a verb, a mention in passing, a series, or a membership. */
  private static String told(List<Finding> group) {
    if (group.stream().allMatch(Finding::background)) {
      return "in passing";
    }
    if (group.stream().allMatch(f -> f.rule().startsWith("mentioned"))) {
      return "as talks";
    }
    if (group.stream().allMatch(f -> f.rule().endsWith("in the series"))) {
      return "in a series";
    }
    return group.stream().anyMatch(f -> f.rule().startsWith("JOIN")) ? "as joining" : "by a verb";
  }

  /** Parties that are others in part: one of the two may be a mistake. */
  private static boolean clashes(Finding other, Finding claim) {
    boolean late = other.stage() == Stage.SIGNED || claim.stage() == other.stage();
    return late
        && !other.parties().equals(claim.parties())
        && other.sentence() == claim.sentence()
        && other.parties().stream().anyMatch(claim.parties()::contains);
  }
}
