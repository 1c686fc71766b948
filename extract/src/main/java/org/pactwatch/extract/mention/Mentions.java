package org.pactwatch.extract.mention;

import java.util.List;
import org.pactwatch.model.Official;

/**
 * Everything found in an article's sentences.
 *
 * @param actors countries and organisations in the order of the text
 * @param persons people in the order of the text
 * @param officials each person who holds office once, by the fullest name
 */
public record Mentions(
    List<ActorMention> actors, List<PersonMention> persons, List<Official> officials) {
  public Mentions {
    actors = List.copyOf(actors);
    persons = List.copyOf(persons);
    officials = List.copyOf(officials);
  }

  /** The actors of one sentence, in order. */
  public List<ActorMention> actorsIn(int sentence) {
    return actors.stream().filter(a -> a.sentence() == sentence).toList();
  }

  /** The people of one sentence, in order. */
  public List<PersonMention> personsIn(int sentence) {
    return persons.stream().filter(p -> p.sentence() == sentence).toList();
  }
}
