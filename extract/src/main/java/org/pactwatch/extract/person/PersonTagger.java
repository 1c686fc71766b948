package org.pactwatch.extract.person;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;

/**
 * Finds people's names in sentences. It remembers the names of the article it is in, until told
 * that another begins. Not thread-safe: one instance per thread.
 */
public final class PersonTagger {
  private final NameFinderME finder;

  public PersonTagger(TokenNameFinderModel model) {
    this.finder = new NameFinderME(model);
  }

  /** Forgets the article before. */
  public void beginArticle() {
    finder.clearAdaptiveData();
  }

  /** The names of a sentence in order, without overlap. */
  public List<TokenRange> find(String[] tokens) {
    List<TokenRange> names = new ArrayList<>();
    for (Span span : finder.find(tokens)) {
      names.add(new TokenRange(span.getStart(), span.getEnd()));
    }
    return names;
  }
}
