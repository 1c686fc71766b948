package org.pactwatch.extract.mention;

import java.util.List;
import java.util.function.ToIntFunction;
import org.pactwatch.model.Official;

/**
 * Everything found in an article's sentences.
 *
 * @param actors countries and organisations in the order of the text
 * @param persons people in the order of the text
 * @param officials each person who holds office once, by the fullest name
 * @param institutions institutions of the state that the article is at home in, which it names
 *     without saying of which, in the order of the text
 */
public record Mentions(
    List<ActorMention> actors,
    List<PersonMention> persons,
    List<Official> officials,
    List<ActorMention> institutions) {
  public Mentions {
    actors = List.copyOf(actors);
    persons = List.copyOf(persons);
    officials = List.copyOf(officials);
    institutions = List.copyOf(institutions);
  }

  /** The actors of one sentence, in order. */
  public List<ActorMention> actorsIn(int sentence) {
    return in(sentence, actors, ActorMention::sentence);
  }

  /** The institutions of one sentence, in order. */
  public List<ActorMention> institutionsIn(int sentence) {
    return in(sentence, institutions, ActorMention::sentence);
  }

  /** The people of one sentence, in order. */
  public List<PersonMention> personsIn(int sentence) {
    return in(sentence, persons, PersonMention::sentence);
  }

  /** Those of a sentence, of a list in the order of the text, without going through all of it. */
  static <T> List<T> in(int sentence, List<T> mentions, ToIntFunction<T> sentenceOf) {
    return mentions.subList(
        firstFrom(sentence, mentions, sentenceOf), firstFrom(sentence + 1, mentions, sentenceOf));
  }

  private static <T> int firstFrom(int sentence, List<T> mentions, ToIntFunction<T> sentenceOf) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentenceOf.applyAsInt(mentions.get(middle)) < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
