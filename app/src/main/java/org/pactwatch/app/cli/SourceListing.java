package org.pactwatch.app.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pactwatch.app.print.SourceJson;
import org.pactwatch.app.print.SourceTable;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.frontier.SourceHealth;
import org.pactwatch.ingest.frontier.SourceMetrics;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;

/** The configured sources and how they fare. */
final class SourceListing {
  private final Console console;
  private final Clock clock;

  SourceListing(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  int list(Place place, HealthFormat format) {
    List<Source> sources = place.configuration().sources();
    Instant now = clock.instant();
    Map<SourceId, SourceState> states = states(place, sources);
    List<SourceHealth> health =
        sources.stream()
            .map(
                source ->
                    SourceHealth.of(source, states.getOrDefault(source.id(), SourceState.NEW), now))
            .toList();
    switch (format) {
      case TABLE -> console.out().print(SourceTable.of(health, now));
      case JSONL -> health.forEach(h -> console.out().println(SourceJson.line(h)));
      case PROMETHEUS -> console.out().print(SourceMetrics.of(health));
    }
    console.out().flush();
    console.tell(
        sources.isEmpty()
            ? "No sources are configured; a run reads the bundled sample newsroom."
            : SourceTable.summary(health));
    return 0;
  }

  private static Map<SourceId, SourceState> states(Place place, List<Source> sources) {
    boolean nothingKept =
        place.hasOwnDatabase() && !Files.isDirectory(place.data().resolve("postgres"));
    if (nothingKept || sources.isEmpty()) {
      return Map.of();
    }
    try (OpenStore open = place.store()) {
      return new PostgresFrontier(open.database().dataSource()).states();
    }
  }
}
