package org.pactwatch.extract.text;

import java.util.List;
import org.pactwatch.model.Article;

/**
 * An article with its sentences.
 *
 * @param article what was analysed
 * @param sentences in the order of the text
 */
public record TextAnalysis(Article article, List<Sentence> sentences) {
  public TextAnalysis {
    sentences = List.copyOf(sentences);
  }
}
