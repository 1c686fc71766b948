package org.pactwatch.app.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.source.Source;

/**
 * What a user configures.
 *
 * @param contact an address under which the operator of the crawler can be reached, told to the
 *     servers that are asked; empty for none
 * @param sources what to watch, in the order of the file
 * @param alertConfidence the least confidence of a change that alerts, 0 to 1
 * @param publishers a folder of publisher specifications of the user's own, or null
 */
public record Configuration(
    String contact, List<Source> sources, double alertConfidence, @Nullable Path publishers) {
  /** The least confidence of a change that alerts, if nothing else is said. */
  public static final double DEFAULT_ALERT_CONFIDENCE = 0.5;

  /** With nothing configured. */
  public static final Configuration NONE =
      new Configuration("", List.of(), DEFAULT_ALERT_CONFIDENCE, null);

  public Configuration {
    sources = List.copyOf(sources);
    if (!(alertConfidence >= 0 && alertConfidence <= 1)) {
      throw new IllegalArgumentException("confidence out of range: " + alertConfidence);
    }
  }
}
