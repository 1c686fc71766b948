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
 * @param alerts what is said of alerts
 * @param publishers a folder of publisher specifications of the user's own, or null
 * @param console what is said of the console
 */
public record Configuration(
    String contact,
    List<Source> sources,
    AlertFile alerts,
    @Nullable Path publishers,
    ConsoleFile console) {
  /** With nothing configured. */
  public static final Configuration NONE =
      new Configuration("", List.of(), AlertFile.NONE, null, ConsoleFile.NONE);

  public Configuration {
    sources = List.copyOf(sources);
  }
}
