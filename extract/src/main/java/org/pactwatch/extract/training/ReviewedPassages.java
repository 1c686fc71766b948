package org.pactwatch.extract.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pactwatch.extract.person.TokenRange;
import org.pactwatch.extract.text.TextAnalyzer;
import org.pactwatch.model.Span;

/**
 * Makes a corpus of the passages that reviewers held to be read right: their sentences that name
 * people. Sentences without a name are left out, since reviewers looked at claims and say nothing
 * of people whom the reading missed. Not thread-safe, as the analyzer.
 */
public final class ReviewedPassages {
  private final TextAnalyzer analyzer;

  /**
   * @param analyzer splits sentences and words as in readings
   */
  public ReviewedPassages(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** A corpus; each sentence is in it once, however many articles have it. */
  public Corpus corpus(String name, String checksum, List<ReviewedArticle> articles) {
    Map<String, AnnotatedSentence> sentences = new LinkedHashMap<>();
    for (ReviewedArticle article : articles) {
      for (Span passage : article.passages()) {
        for (List<Span> words : analyzer.words(article.text(), passage)) {
          sentence(article, words).ifPresent(s -> sentences.putIfAbsent(s.origin(), s));
        }
      }
    }
    return new Corpus(name, checksum, List.copyOf(sentences.values()));
  }

  /** The sentence, if it names people and words begin and end where the names do. */
  private static Optional<AnnotatedSentence> sentence(ReviewedArticle article, List<Span> words) {
    List<TokenRange> people = new ArrayList<>();
    for (Span name : article.people()) {
      if (words.isEmpty() || !name.overlaps(span(words))) {
        continue;
      }
      int first = -1;
      int end = -1;
      for (int i = 0; i < words.size(); i++) {
        first = words.get(i).start() == name.start() ? i : first;
        end = words.get(i).end() == name.end() ? i + 1 : end;
      }
      if (first < 0 || end <= first) {
        return Optional.empty();
      }
      people.add(new TokenRange(first, end));
    }
    List<String> tokens = words.stream().map(w -> w.of(article.text())).toList();
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(new AnnotatedSentence(String.join(" ", tokens), tokens, people));
  }

  private static Span span(List<Span> words) {
    return new Span(words.get(0).start(), words.get(words.size() - 1).end());
  }
}
