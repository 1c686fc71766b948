package org.pactwatch.extract.training;

import java.util.List;
import org.pactwatch.model.Span;

/**
 * An article of which reviewers have held some passages to be read right.
 *
 * @param text the article
 * @param passages those passages
 * @param people the names of people in them
 */
public record ReviewedArticle(String text, List<Span> passages, List<Span> people) {
  public ReviewedArticle {
    passages = List.copyOf(passages);
    people = List.copyOf(people);
    for (Span span : passages) {
      check(text, span);
    }
    for (Span span : people) {
      check(text, span);
    }
  }

  private static void check(String text, Span span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(
          span + " is beyond the end of a text of " + text.length() + " characters");
    }
  }
}
