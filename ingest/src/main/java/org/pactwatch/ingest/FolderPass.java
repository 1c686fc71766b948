package org.pactwatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.FrontierStore;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.ingest.source.Location;
import org.pactwatch.ingest.source.Source;

/** Looks at a folder of pages and texts. */
final class FolderPass {
  private static final List<String> ENDINGS = List.of(".html", ".htm", ".html.gz", ".txt");

  private final Delivery delivery;
  private final FrontierStore frontier;
  private final Archive archive;
  private final Clock clock;
  private final BooleanSupplier stopped;

  FolderPass(
      Delivery delivery,
      FrontierStore frontier,
      Archive archive,
      Clock clock,
      BooleanSupplier stopped) {
    this.delivery = delivery;
    this.frontier = frontier;
    this.archive = archive;
    this.clock = clock;
    this.stopped = stopped;
  }

  void take(Source source, Location.Folder folder, Tally tally)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    Path path = folder.path();
    if (!Files.exists(path)) {
      tally.failedForNow(path + ": no such file or folder");
      return;
    }
    List<Path> files = filesIn(path);
    tally.reached(Validators.NONE);
    if (files.isEmpty()) {
      tally.failed(path + ": holds none of " + String.join(", ", ENDINGS));
    }
    Map<String, SeenEntry> seen =
        frontier.seen(source.id(), files.stream().map(FolderPass::key).toList());
    for (Path file : files) {
      if (stopped.getAsBoolean()) {
        tally.cutShort();
        return;
      }
      takeFile(source, file, seen, tally);
    }
  }

  private static List<Path> filesIn(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(Files::isRegularFile).filter(FolderPass::isPage).sorted().toList();
    }
  }

  static boolean isPage(Path file) {
    String name = key(file).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static String key(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** What tells that a file changed. */
  static String version(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
  }

  private void takeFile(Source source, Path file, Map<String, SeenEntry> seen, Tally tally)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    String version = version(file);
    SeenEntry before = seen.get(key(file));
    if (before != null && before.version().equals(version)) {
      tally.unchanged(1);
      return;
    }
    Delivery.Entry entry = new Delivery.Entry(source.id(), key(file), version, before);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(ArticleExtractor.DEFAULT_CAP + 1);
    } catch (IOException e) {
      tally.failedForNow(file + ": cannot be read: " + e.getMessage());
      return;
    }
    PageContext page =
        new PageContext(
            source.id(),
            key(file),
            null,
            null,
            null,
            null,
            clock.instant(),
            source.backfill(),
            source.particulars().language(),
            null);
    if (bytes.length <= ArticleExtractor.DEFAULT_CAP) {
      Capture capture = Capture.ofFile(file.toUri(), bytes, clock.instant()).from(source.id());
      page = page.withCapture(archive.keep(capture));
    }
    Instant written = FileTime.of(file, clock.instant()).orElse(null);
    delivery.deliver(bytes, page, entry, new Delivery.Treatment(written, null), tally);
  }
}
