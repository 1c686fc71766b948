package org.pactwatch.ingest.frontier;

import java.util.List;
import org.pactwatch.ingest.layout.HealthEvent;

/**
 * What was noticed of a source's pages, besides how the looks at the source went.
 *
 * @param events what is not as usual, the newest first
 * @param gonePages how many pages of delivered articles have been taken down since
 */
public record SourceSigns(List<HealthEvent> events, int gonePages) {
  /** Nothing. */
  public static final SourceSigns NONE = new SourceSigns(List.of(), 0);

  public SourceSigns {
    events = List.copyOf(events);
  }
}
