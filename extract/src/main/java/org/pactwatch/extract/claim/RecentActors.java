package org.pactwatch.extract.claim;

import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Party;

/**
 * Who acted and spoke last in an article, for pronouns: "it", "their agreement", "we". Mutable;
 * confined to one thread and one article.
 */
final class RecentActors {
  private Optional<Party> lastSubject = Optional.empty();
  private Optional<Party> person = Optional.empty();
  private Optional<Party> speaker = Optional.empty();
  private Set<Party> subjects = Set.of();
  private int subjectsAt = -1;

  /** These act in a sentence. */
  void acted(Set<Party> parties, int sentence) {
    if (!parties.isEmpty()) {
      lastSubject = Optional.of(parties.iterator().next());
      subjects = Set.copyOf(parties);
      subjectsAt = sentence;
    }
  }

  /** An official of this party is named. */
  void named(Party ofPerson) {
    person = Optional.of(ofPerson);
  }

  /** An official of this party is given the word. */
  void spoke(Party ofSpeaker) {
    speaker = Optional.of(ofSpeaker);
  }

  /** Who acted last, for "it". */
  Optional<Party> lastSubject() {
    return lastSubject;
  }

  /** For whom the official acts who was named last, for "he" and "she". */
  Optional<Party> lastPerson() {
    return person.or(() -> lastSubject);
  }

  /** For whom the last quoted official speaks, for "we". */
  Optional<Party> speaker() {
    return speaker;
  }

  /** Who acted in the sentence just before this one; none if nobody did. */
  Set<Party> justBefore(int sentence) {
    return sentence - subjectsAt == 1 ? subjects : Set.of();
  }
}
