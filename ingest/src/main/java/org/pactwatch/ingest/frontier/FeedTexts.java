package org.pactwatch.ingest.frontier;

import java.util.Optional;
import org.pactwatch.model.SourceId;

/**
 * Keeps the texts that feeds carry until the pages of their entries have been taken. Methods throw
 * {@link IllegalStateException} if the store cannot be reached. Implementations are safe for use by
 * many threads.
 */
public interface FeedTexts {
  /** Keeps a text; replaces the one of the same entry. */
  void keep(SourceId source, FeedText text);

  /** The text of an entry, if one is kept. */
  Optional<FeedText> of(SourceId source, String key);

  /** Forgets the text of an entry, if one is kept. */
  void drop(SourceId source, String key);
}
