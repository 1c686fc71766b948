package org.pactwatch.extract.mention;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actors of one sentence by their tokens. */
final class ActorsOfSentence {
  private final Map<Integer, ActorMention> byFirst = new HashMap<>();
  private final Map<Integer, ActorMention> byEnd = new HashMap<>();
  private final BitSet covered = new BitSet();

  ActorsOfSentence(List<ActorMention> actors) {
    for (ActorMention actor : actors) {
      byFirst.putIfAbsent(actor.firstToken(), actor);
      byEnd.putIfAbsent(actor.endToken(), actor);
      if (actor.form() != ActorForm.REFERENCE) {
        covered.set(actor.firstToken(), actor.endToken());
      }
    }
  }

  /** The actor whose words end before a token. */
  Optional<ActorMention> endingAt(int token) {
    return Optional.ofNullable(byEnd.get(token));
  }

  /** The actor whose words begin at a token. */
  Optional<ActorMention> beginningAt(int token) {
    return Optional.ofNullable(byFirst.get(token));
  }

  /** Whether a token belongs to an actor's name. */
  boolean covers(int token) {
    return token >= 0 && covered.get(token);
  }
}
