package org.pactwatch.extract.claim;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;

/**
 * An agreement that an article speaks of, over all its mentions. Mutable while an article is read;
 * confined to one thread.
 */
final class Agreement {
  private final SortedSet<Party> parties;
  private AgreementMention.Subject subject;
  private final Set<PactKind> kinds = EnumSet.noneOf(PactKind.class);
  private final Set<String> names = new java.util.HashSet<>();
  private boolean nameFromHeading = true;
  private String name;

  Agreement(SortedSet<Party> parties, AgreementMention.Subject subject, String name) {
    this.parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    this.subject = subject;
    this.name = name;
  }

  /** Whether it is the membership of a state in an alliance. */
  boolean isMembership() {
    return name.startsWith("membership of ");
  }

  /** Whether all that it was called are talks. */
  boolean isOnlyTalkedAbout() {
    return names.stream()
        .allMatch(n -> n.matches(".*\\b(talks|negotiations?|discussions|consultations)\\b.*"));
  }

  SortedSet<Party> parties() {
    return parties;
  }

  boolean isSecurity() {
    return subject == AgreementMention.Subject.SECURITY;
  }

  boolean isOther() {
    return subject == AgreementMention.Subject.OTHER;
  }

  Set<PactKind> kinds() {
    return kinds;
  }

  /** Whether one of its names so far is this one. */
  boolean isCalled(String other) {
    return names.contains(other.toLowerCase(java.util.Locale.ROOT));
  }

  /** Whether it was called by a proper name, and not only described. */
  boolean isNamed() {
    return name.chars().filter(Character::isUpperCase).count() >= 2;
  }

  String name() {
    return name;
  }

  /** A later mention may tell what an earlier one left unsaid. */
  void about(AgreementMention.Subject told) {
    if (subject == AgreementMention.Subject.UNSAID) {
      subject = told;
    }
  }

  /** Keeps the fuller of two names: more words, and proper names before descriptions. */
  void alsoCalled(String other, boolean heading) {
    names.add(other.toLowerCase(java.util.Locale.ROOT));
    boolean better = !heading && weight(other) > weight(name);
    if (better || nameFromHeading && !heading) {
      name = other;
    }
    nameFromHeading = heading && nameFromHeading;
  }

  static int weight(String name) {
    int words = name.split(" ").length;
    boolean proper = name.chars().filter(Character::isUpperCase).count() >= 2;
    return Math.min(words, 6) + (proper ? 4 : 0);
  }

  /** Whether one of its names so far has this word. */
  boolean isCalledBy(String word) {
    return names.stream().anyMatch(n -> (" " + n + " ").contains(" " + word + " "));
  }

  /**
   * The party that at least two security agreements of different parties have in common.
   *
   * @param preferred who it is where two have as many
   */
  static Optional<Party> shared(Stream<Agreement> agreements, Set<Party> preferred) {
    Map<Party, Long> counts =
        agreements
            .filter(a -> a.isSecurity() && !a.isMembership())
            .map(Agreement::parties)
            .distinct()
            .flatMap(Set::stream)
            .collect(Collectors.groupingBy(p -> p, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= 2)
        .max(
            Map.Entry.<Party, Long>comparingByValue()
                .thenComparing(e -> preferred.contains(e.getKey()))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
