package org.pactwatch.app.pipeline;

import java.util.Collection;
import org.pactwatch.model.Article;

/** Is told of articles whose readings have arrived in the picture. Thread-safe. */
@FunctionalInterface
public interface Arrivals {
  /** Nobody listens. */
  Arrivals UNHEARD = articles -> {};

  /** They are in the ledger, and the picture follows them; the same may be told twice. */
  void arrived(Collection<Article> articles);
}
