package org.pactwatch.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.Article;

/** An ingest that takes from a local server, and what it has delivered. */
final class LocalIngest implements AutoCloseable {
  final List<Article> delivered = new CopyOnWriteArrayList<>();
  final LocalServer server = new LocalServer();
  final Ingest ingest;
  private final Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC());
  private final WarcArchive archive;

  /**
   * @param folder for the archive
   */
  LocalIngest(Path folder) throws IOException {
    archive = new WarcArchive(folder, 1 << 20, Clock.systemUTC());
    ingest =
        new Ingest(
            new PoliteFetcher(fetcher, Clock.systemUTC(), Duration.ZERO),
            new PostgresFrontier(IngestDatabase.get()),
            Sameness.in(IngestDatabase.get()),
            archive,
            delivered::add,
            Clock.systemUTC());
  }

  /** One pass over one source. */
  SourceReport take(Source source) throws InterruptedException {
    return ingest.takeOnce(List.of(source)).sources().get(0);
  }

  @Override
  public void close() throws IOException {
    ingest.close();
    archive.close();
    fetcher.close();
    server.close();
  }
}
