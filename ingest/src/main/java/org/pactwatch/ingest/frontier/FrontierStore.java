package org.pactwatch.ingest.frontier;

import java.util.Collection;
import java.util.Map;
import org.pactwatch.model.SourceId;

/**
 * Remembers what was taken and what is due, over restarts. What a method has written survives the
 * end of the process when it returns. Methods throw {@link IllegalStateException} if the store
 * cannot be reached. Implementations are safe for use by many threads.
 */
public interface FrontierStore {
  /** The states of the sources that were ever looked at. */
  Map<SourceId, SourceState> states();

  /** Replaces a source's state. */
  void save(SourceId source, SourceState state);

  /** Of the given keys those that were dealt with, with what was noted. */
  Map<String, SeenEntry> seen(SourceId source, Collection<String> keys);

  /**
   * Notes that entries, each there once, were dealt with; replaces what was noted of them before.
   */
  void mark(SourceId source, Collection<SeenEntry> entries);

  /** The texts that feeds carry of entries whose pages are still to be taken. */
  FeedTexts texts();
}
