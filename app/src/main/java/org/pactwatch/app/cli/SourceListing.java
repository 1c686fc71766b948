package org.pactwatch.app.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.pactwatch.app.print.SourceJson;
import org.pactwatch.app.print.SourceTable;
import org.pactwatch.ingest.dedup.GonePages;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.frontier.SourceHealth;
import org.pactwatch.ingest.frontier.SourceMetrics;
import org.pactwatch.ingest.frontier.SourceSigns;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.layout.HealthEvents;
import org.pactwatch.ingest.layout.PostgresHealthEvents;
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
    Kept kept = kept(place, sources);
    List<SourceHealth> health =
        sources.stream()
            .map(source -> SourceHealth.of(source, kept.stateOf(source.id()), now))
            .toList();
    switch (format) {
      case TABLE -> console.out().print(SourceTable.of(health, kept.signs(), now));
      case JSONL ->
          health.forEach(
              h -> console.out().println(SourceJson.line(h, kept.signsOf(h.source().id()))));
      case PROMETHEUS -> console.out().print(SourceMetrics.of(health, kept.signs()));
    }
    console.out().flush();
    console.tell(
        sources.isEmpty()
            ? "No sources are configured; a run reads the bundled sample newsroom."
            : SourceTable.summary(health));
    return 0;
  }

  /** What is in the database. */
  private record Kept(Map<SourceId, SourceState> states, Map<SourceId, SourceSigns> signs) {
    SourceState stateOf(SourceId source) {
      return states.getOrDefault(source, SourceState.NEW);
    }

    SourceSigns signsOf(SourceId source) {
      return signs.getOrDefault(source, SourceSigns.NONE);
    }
  }

  private Kept kept(Place place, List<Source> sources) {
    boolean nothingKept =
        place.hasOwnDatabase() && !Files.isDirectory(place.data().resolve("postgres"));
    if (nothingKept || sources.isEmpty()) {
      return new Kept(Map.of(), Map.of());
    }
    try (OpenStore open = place.store()) {
      DataSource database = open.database().dataSource();
      return new Kept(new PostgresFrontier(database).states(), signs(database, sources));
    }
  }

  private Map<SourceId, SourceSigns> signs(DataSource database, List<Source> sources) {
    HealthEvents events = new PostgresHealthEvents(database, clock);
    Map<SourceId, Integer> gone = new GonePages(database).counts();
    Map<SourceId, SourceSigns> signs = new HashMap<>();
    for (Source source : sources) {
      signs.put(
          source.id(),
          new SourceSigns(events.recent(source.id()), gone.getOrDefault(source.id(), 0)));
    }
    return signs;
  }
}
