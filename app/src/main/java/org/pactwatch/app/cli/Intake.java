package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.config.Configuration;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.ingest.ArticleSink;
import org.pactwatch.ingest.Ingest;
import org.pactwatch.ingest.PageKnowledge;
import org.pactwatch.ingest.PoliteFetcher;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.store.db.Database;

/** All that takes articles from sources, wired, over a database and an archive that are there. */
final class Intake implements AutoCloseable {
  private final Fetcher fetcher;
  private final PoliteFetcher polite;
  private final WarcArchive archive;
  private final @Nullable SampleSources sample;
  private final Ingest ingest;
  private final List<Source> sources;

  /**
   * What is to be taken.
   *
   * @param configuration what the user configured
   * @param named sources that take the place of the configured ones, if there are any
   * @param problems told of publisher specifications that cannot be used
   * @param console where to tell of the rest
   */
  record Order(
      Configuration configuration,
      List<Source> named,
      Consumer<String> problems,
      Console console) {}

  /**
   * @param data where the archive is
   * @param entrance where articles go
   */
  Intake(
      Order order,
      DataDirectory data,
      Database database,
      PostgresFrontier frontier,
      ArticleSink entrance,
      Clock clock)
      throws IOException {
    this.fetcher = new Fetcher(FetchSettings.usual(order.configuration().contact()), clock);
    this.polite =
        new PoliteFetcher(
            fetcher,
            clock,
            PoliteFetcher.Manners.usual(PoliteFetcher.DEFAULT_PAUSE),
            frontier.domains());
    this.archive = new WarcArchive(data.resolve("warc"), WarcArchive.DEFAULT_ROTATION, clock);
    this.sample = sample(order, data);
    this.sources = sources(order);
    this.ingest =
        new Ingest(
            knowledge(order, database, clock),
            polite,
            frontier,
            Sameness.in(database.dataSource()),
            archive,
            entrance,
            clock);
    archive.mend().forEach(order.console()::tell);
  }

  Ingest ingest() {
    return ingest;
  }

  /** What is taken: the sources named, or those configured, or the sample newsroom. */
  List<Source> sources() {
    return sources;
  }

  /** What pages are read with: specifications, and what is learned of sites. */
  private static PageKnowledge knowledge(Order order, Database database, Clock clock) {
    PublisherSpecs specs = Specifications.with(order.configuration().publishers());
    specs.problems().forEach(order.problems());
    return LearnedPages.in(database, specs, clock);
  }

  private static @Nullable SampleSources sample(Order order, DataDirectory data) {
    Console console = order.console();
    boolean bare = order.named().isEmpty() && order.configuration().sources().isEmpty();
    if (!bare) {
      if (Files.exists(SampleSources.portFile(data))) {
        console.complain(
            "note: "
                + data.root()
                + " also holds the invented articles of the sample newsroom; --data chooses"
                + " another");
      }
      return null;
    }
    SampleSources sample = SampleSources.open(data, console);
    console.tell(
        "No sources are configured: reading the bundled sample newsroom, three invented papers at "
            + sample.address()
            + ".");
    console.tell(
        "To read real feeds, list them in pactwatch.yaml (see README) or name them: "
            + "pactwatch run --source https://example.org/rss.xml");
    return sample;
  }

  private List<Source> sources(Order order) {
    if (sample != null) {
      return sample.sources();
    }
    return order.named().isEmpty() ? order.configuration().sources() : order.named();
  }

  @Override
  public void close() throws IOException {
    ingest.close();
    if (sample != null) {
      sample.close();
    }
    archive.close();
    polite.close();
    fetcher.close();
  }
}
