package org.pactwatch.extract.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pactwatch.extract.person.PersonTagger;
import org.pactwatch.extract.person.TokenRange;

/**
 * How a model does on annotated sentences: a name counts as found where both ends are right.
 *
 * @param right names found
 * @param wrong spans that are no names
 * @param missed names not found
 */
public record Score(int right, int wrong, int missed) {
  static final Score NONE = new Score(0, 0, 0);

  static Score of(PersonTagger tagger, List<AnnotatedSentence> sentences) {
    Score score = NONE;
    for (AnnotatedSentence sentence : sentences) {
      tagger.beginArticle();
      Set<TokenRange> gold = new HashSet<>(sentence.people());
      Set<TokenRange> found = new HashSet<>(tagger.find(sentence.tokens().toArray(String[]::new)));
      int both = (int) found.stream().filter(gold::contains).count();
      score = score.plus(new Score(both, found.size() - both, gold.size() - both));
    }
    return score;
  }

  /** How many names there are. */
  int names() {
    return right + missed;
  }

  Score plus(Score other) {
    return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** Share of the spans found that are names; 0 where none was found. */
  public double precision() {
    return right == 0 ? 0 : (double) right / (right + wrong);
  }

  /** Share of the names that were found; 0 where there are none. */
  public double recall() {
    return right == 0 ? 0 : (double) right / (right + missed);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
  }
}
