package org.pactwatch.ingest.layout;

import java.util.List;
import org.pactwatch.model.SourceId;

/**
 * What is not as usual with sources. Implementations are safe for use by many threads and throw
 * {@link IllegalStateException} if their store cannot be reached.
 */
public interface HealthEvents {
  /**
   * Notes an event. The same again within a month of the last time is the same event, seen once
   * more; it is logged the first time only.
   */
  void note(HealthEvent event);

  /**
   * The events of a source within the last month, the newest first, at most ten. A rule that found
   * nothing is told from the third time on, since single pages are often built another way.
   */
  List<HealthEvent> recent(SourceId source);
}
