package org.pactwatch.extract.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers which words of a sentence are people's names, for any number of threads. The model is
 * taken apart when it is first asked, since few articles ask it; each sentence is judged by itself,
 * as the model was trained and measured, so that an answer does not depend on what was asked
 * before.
 */
public final class PersonNames {
  private final PersonModelFile file;
  private final ThreadLocal<PersonTagger> taggers = ThreadLocal.withInitial(() -> model().tagger());
  private @Nullable PersonModel model;

  /** Answers by a model. */
  public PersonNames(PersonModelFile file) {
    this.file = file;
  }

  private synchronized PersonModel model() {
    PersonModel known = model;
    if (known == null) {
      try {
        known = PersonModel.of(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      model = known;
    }
    return known;
  }

  /**
   * The names of a sentence in order, without overlap.
   *
   * @throws UncheckedIOException if the file is no model after all
   */
  public List<TokenRange> in(String[] tokens) {
    PersonTagger tagger = taggers.get();
    tagger.beginArticle();
    return tagger.find(tokens);
  }
}
