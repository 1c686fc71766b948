package org.pactwatch.extract.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pactwatch.extract.person.PersonTagger;

/**
 * How a model does on the held-out tenth of each corpus.
 *
 * @param byCorpus the scores by the corpora's names, in their order
 */
public record Measured(Map<String, Score> byCorpus) {
  static Measured of(PersonTagger tagger, List<Corpus> corpora) {
    Map<String, Score> scores = new LinkedHashMap<>();
    corpora.forEach(corpus -> scores.put(corpus.name(), Score.of(tagger, corpus.heldOut())));
    return new Measured(scores);
  }

  /** All held-out sentences together. */
  public Score all() {
    return byCorpus.values().stream().reduce(Score.NONE, Score::plus);
  }
}
