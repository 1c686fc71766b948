package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.source.Source;

/** What a feed says of how long it stays as it is puts off the next look. */
class FeedLifetimeTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void aFeedThatSaysAnHourIsLookedAtAnHourLater() throws Exception {
    PostgresFrontier frontier = new PostgresFrontier(IngestDatabase.get());
    Clock clock = Clock.systemUTC();
    try (LocalServer server = new LocalServer();
        Fetcher fetcher = new Fetcher(FetchSettings.usual(""), clock);
        PoliteFetcher polite = new PoliteFetcher(fetcher, clock, Duration.ZERO);
        WarcArchive archive = new WarcArchive(folder, 1 << 20, clock);
        Ingest ingest =
            new Ingest(
                polite, frontier, Sameness.in(IngestDatabase.get()), archive, a -> {}, clock)) {
      server.status("/robots.txt", 404);
      server.serve("/said", "text/xml", "<rss><channel><ttl>60</ttl></channel></rss>");
      server.serve("/unsaid", "text/xml", "<rss><channel><title>T</title></channel></rss>");
      Source said = Source.feed(server.url("/said")).onPrivateNetwork();
      Source unsaid = Source.feed(server.url("/unsaid")).onPrivateNetwork();
      Instant before = clock.instant();
      ingest.takeOnce(List.of(said, unsaid));
      assertThat(due(frontier, said)).isAfter(before.plus(Duration.ofMinutes(50)));
      assertThat(due(frontier, unsaid)).isBefore(before.plus(Duration.ofMinutes(30)));
    }
  }

  private static Instant due(PostgresFrontier frontier, Source source) {
    SourceState state = frontier.states().get(source.id());
    return Objects.requireNonNull(state).nextDue();
  }
}
