package org.pactwatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.frontier.FrontierStore;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.ingest.source.Source;

/** Reads saved pages as old news. For one thread. */
final class BackfilledFolder {
  private final Delivery delivery;
  private final FrontierStore frontier;
  private final Archive archive;
  private final Clock clock;
  private final BackfillCount count;

  BackfilledFolder(
      Delivery delivery,
      FrontierStore frontier,
      Archive archive,
      Clock clock,
      BackfillCount count) {
    this.delivery = delivery;
    this.frontier = frontier;
    this.archive = archive;
    this.clock = clock;
    this.count = count;
  }

  /**
   * Takes a file.
   *
   * @param root the folder that was named, or the file itself
   */
  void take(Path root, Path file) throws IOException, Delivery.NotDelivered, InterruptedException {
    count.record();
    Source source = Source.folder(root).asBackfill();
    Path below = root.equals(file) ? file.getFileName() : root.relativize(file);
    String key = String.valueOf(below);
    byte[] bytes;
    Optional<Instant> written;
    String version;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(ArticleExtractor.DEFAULT_CAP + 1);
      written = FileTime.of(file, clock.instant());
      version = FolderPass.version(file);
    } catch (IOException e) {
      count.damaged("files that cannot be read", file + ": cannot be read: " + e.getMessage());
      return;
    }
    SeenEntry before = frontier.seen(source.id(), List.of(key)).get(key);
    if (before != null && before.version().equals(version)) {
      count.known();
      return;
    }
    Instant now = clock.instant();
    PageContext page = new PageContext(source.id(), key, null, null, null, null, now, true);
    Tally tally = new Tally(source);
    delivery.deliver(
        bytes,
        page,
        new Delivery.Entry(source.id(), key, version, before),
        new Delivery.Treatment(
            written.orElse(null),
            () ->
                archive.keep(
                    Capture.ofFile(file.toUri(), bytes, written.orElse(now)).from(source.id()))),
        tally);
    count.page(tally.report());
    if (written.isEmpty()) {
      count.passed("files without a usable time, which counts as today's where a page has no date");
    }
  }
}
