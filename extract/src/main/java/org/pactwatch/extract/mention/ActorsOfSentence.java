package org.pactwatch.extract.mention;

import java.util.List;
import java.util.Optional;

/** The actors of one sentence by their tokens. */
final class ActorsOfSentence {
  private final List<ActorMention> actors;

  ActorsOfSentence(List<ActorMention> actors) {
    this.actors = List.copyOf(actors);
  }

  /** The actor whose words end before a token. */
  Optional<ActorMention> endingAt(int token) {
    return actors.stream().filter(a -> a.endToken() == token).findFirst();
  }

  /** The actor whose words begin at a token. */
  Optional<ActorMention> beginningAt(int token) {
    return actors.stream().filter(a -> a.firstToken() == token).findFirst();
  }

  /** Whether a token belongs to an actor's name. */
  boolean covers(int token) {
    return actors.stream()
        .anyMatch(
            a ->
                a.firstToken() <= token && token < a.endToken() && a.form() != ActorForm.REFERENCE);
  }

  List<ActorMention> all() {
    return actors;
  }
}
