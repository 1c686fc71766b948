package org.pactwatch.extract.training;

import java.util.List;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;
import org.pactwatch.extract.person.TokenRange;
import org.pactwatch.model.ContentHash;

/**
 * A sentence with the people's names in it.
 *
 * @param origin what it comes from: sentences of one origin are all trained on or all held out
 * @param tokens its words and marks; at least one
 * @param people the names, in order
 */
public record AnnotatedSentence(String origin, List<String> tokens, List<TokenRange> people) {
  private static final int HELD_OUT_OF = 10;

  public AnnotatedSentence {
    tokens = List.copyOf(tokens);
    people = List.copyOf(people);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens of " + origin);
    }
  }

  /** Whether it is of the tenth that is never trained on; follows from the origin alone. */
  boolean isHeldOut() {
    int hash = Integer.parseUnsignedInt(ContentHash.of(origin).substring(0, 8), 16);
    return Integer.remainderUnsigned(hash, HELD_OUT_OF) == 0;
  }

  NameSample sample(boolean beginsText) {
    Span[] spans =
        people.stream().map(p -> new Span(p.first(), p.end(), "person")).toArray(Span[]::new);
    return new NameSample(tokens.toArray(String[]::new), spans, beginsText);
  }
}
