package org.pactwatch.extract.claim;

import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Party;

/**
 * Whom the present section of an article is about, as a subheading, a label before a colon or an
 * opening such as "With Britain, …" says. Mutable; confined to one thread and one article.
 */
final class SectionTopic {
  private static final int NEVER = -1;

  private Set<Party> parties = Set.of();
  private boolean close;
  private boolean turned;
  private int since = NEVER;

  /**
   * What follows is about these parties, until another topic is set.
   *
   * @param about one or two, or none
   * @param inPassage whether the words stand in the same passage, so that every agreement in it is
   *     theirs
   * @param sentence the index of the sentence that says so
   */
  void set(Set<Party> about, boolean inPassage, int sentence) {
    parties = Set.copyOf(about);
    since = about.isEmpty() ? NEVER : sentence;
    close = inPassage && !about.isEmpty();
    turned = false;
  }

  /** A sentence turns to these parties; what follows in its paragraph may be about them. */
  void turnTo(Set<Party> about, int sentence) {
    set(about, false, sentence);
    turned = true;
  }

  /** Whether a sentence of the present paragraph has turned to its parties. */
  boolean isTurnedTo() {
    return turned;
  }

  /** Whether the present passage is about these parties alone. */
  boolean isClose() {
    return close;
  }

  /** The sentence that set it; negative if none did. */
  int since() {
    return since;
  }

  /** Whether it is one party, and another than this. */
  boolean isOneBeside(Optional<Party> hub) {
    return parties.size() == 1 && hub.filter(h -> !parties.contains(h)).isPresent();
  }

  /** Both of its parties, or the one with a partner; none if there is no such pair. */
  Set<Party> pair(Optional<Party> partner) {
    if (parties.size() == 2) {
      return parties;
    }
    return parties.stream()
        .findFirst()
        .flatMap(t -> partner.filter(p -> !p.equals(t)).map(p -> Set.of(p, t)))
        .orElse(Set.of());
  }
}
