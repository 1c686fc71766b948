package org.pactwatch.app.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.pactwatch.app.config.ConfigurationException;
import org.pactwatch.app.config.SourceEntry;
import org.pactwatch.app.config.SourceList;
import org.pactwatch.ingest.PoliteFetcher;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.discovery.Discovery;
import org.pactwatch.ingest.discovery.FoundSource;
import org.pactwatch.ingest.discovery.SiteReport;
import org.pactwatch.ingest.discovery.SourceTrial;
import org.pactwatch.ingest.discovery.Trial;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.frontier.SourceHealth;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.layout.HealthEvent;
import org.pactwatch.ingest.layout.PostgresHealthEvents;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.SourceDesk;

/**
 * The sources of this run and of the configuration. What is named in the console is fetched as from
 * the public network only: it leads to no address of this machine or of a private network.
 */
public final class SourceKeeping implements SourceDesk {
  private static final int MOST_ENTRIES = 5;

  private final WatchedSources watched;
  private final DataSource database;
  private final Path configuration;
  private final String contact;
  private final Clock clock;

  /**
   * @param watched what this run watches
   * @param database where the health of sources is kept
   * @param configuration the file that new sources are written to
   * @param contact what publishers see as the operator's address; empty for none
   */
  public SourceKeeping(
      WatchedSources watched,
      DataSource database,
      Path configuration,
      String contact,
      Clock clock) {
    this.watched = watched;
    this.database = database;
    this.configuration = configuration;
    this.contact = contact;
    this.clock = clock;
  }

  @Override
  public List<SourceDesk.Listed> list() {
    Map<SourceId, SourceState> states = new PostgresFrontier(database).states();
    PostgresHealthEvents events = new PostgresHealthEvents(database, clock);
    Set<String> paused = watched.paused();
    Instant now = clock.instant();
    List<SourceDesk.Listed> rows = new ArrayList<>();
    for (Source source : watched.all()) {
      SourceState state = states.getOrDefault(source.id(), SourceState.NEW);
      rows.add(
          row(
              SourceHealth.of(source, state, now),
              events.recent(source.id()),
              paused.contains(source.id().value())));
    }
    return rows;
  }

  private static SourceDesk.Listed row(
      SourceHealth health, List<HealthEvent> events, boolean paused) {
    Source source = health.source();
    SourceState state = health.state();
    return new SourceDesk.Listed(
        source.id().value(),
        source.name(),
        source.location().kind(),
        source.location().toString(),
        paused ? Verdict.PAUSED : verdict(health.verdict()),
        paused ? "paused; it is not looked at" : health.reason(),
        state.lastSuccess(),
        state.lastNew(),
        state.lastLook() == null || paused ? null : state.nextDue(),
        health.rhythm().map(r -> "something new " + r).orElse(""),
        events.stream().map(HealthEvent::line).toList());
  }

  private static Verdict verdict(SourceHealth.Verdict verdict) {
    return switch (verdict) {
      case NEW -> Verdict.NEW;
      case FINE, NO_NEWS -> Verdict.FINE;
      case FALTERING, SUSPECT -> Verdict.ATTENTION;
      case BROKEN -> Verdict.BROKEN;
    };
  }

  @Override
  public Answer add(URI location, String kind, String name) {
    SourceEntry entry = SourceEntry.of(kind, location.toString());
    try {
      SourceEntry called = name.isEmpty() ? entry : entry.named(name, null);
      Source source = called.source(Path.of(""));
      if (watched.find(source.id().value()).isPresent()) {
        return Answer.refused("this source is there already: " + location);
      }
      new SourceList(configuration).add(List.of(called));
      watched.add(source);
      return Answer.done(
          source.name() + " was added to " + configuration + " and is watched from now on.");
    } catch (ConfigurationException e) {
      return Answer.refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Answer.refused(configuration + " cannot be written: " + e.getMessage());
    }
  }

  @Override
  public Answer pause(String id, boolean paused) {
    return watched
        .find(id)
        .map(
            source -> {
              watched.pause(source, paused);
              return Answer.done(source.name() + (paused ? " is paused." : " is watched again."));
            })
        .orElseGet(() -> Answer.refused("there is no such source"));
  }

  private static Source source(URI location, String kind) {
    return switch (kind) {
      case "sitemap" -> Source.sitemap(location);
      case "section" -> Source.section(location);
      default -> Source.feed(location);
    };
  }

  @Override
  public Answer test(URI location, String kind) {
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(contact), clock);
        PoliteFetcher polite = new PoliteFetcher(fetcher, clock, PoliteFetcher.DEFAULT_PAUSE)) {
      return told(new SourceTrial(polite, source(location, kind)).run());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.refused("the look was interrupted");
    }
  }

  private static Answer told(Trial trial) {
    List<String> lines = new ArrayList<>();
    String title = trial.title();
    lines.add(
        trial.kind()
            + (title == null ? "" : ", " + title)
            + ": "
            + trial.entries().size()
            + (trial.entries().size() == 1 ? " entry" : " entries"));
    trial.entries().stream()
        .limit(MOST_ENTRIES)
        .forEach(e -> lines.add("· " + (e.title() == null ? e.url() : e.title())));
    ArticleOutcome.Read article = trial.article();
    if (article != null) {
      lines.add("First article read: " + article.article().title());
    } else if (!trial.entries().isEmpty()) {
      lines.add("No article could be read from its first entries.");
    }
    lines.addAll(trial.troubles());
    return new Answer(article != null, lines);
  }

  @Override
  public Search discover(URI site) {
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(contact), clock);
        PoliteFetcher polite = new PoliteFetcher(fetcher, clock, PoliteFetcher.DEFAULT_PAUSE)) {
      SiteReport report = new Discovery(polite, false).discover(site);
      return new Search(
          report.sources().stream().map(SourceKeeping::found).toList(), report.troubles());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Search(List.of(), List.of("the search was interrupted"));
    }
  }

  private static Found found(FoundSource f) {
    String title = f.title();
    return new Found(
        f.location().kind(),
        f.location().toString(),
        (title == null ? "" : title + ": ")
            + f.entries()
            + (f.entries() == 1 ? " entry" : " entries")
            + (f.newest() == null ? "" : ", the newest of " + f.newest())
            + ", "
            + f.how());
  }
}
