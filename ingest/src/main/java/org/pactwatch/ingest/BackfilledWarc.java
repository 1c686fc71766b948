package org.pactwatch.ingest;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.archive.ReadPositions;
import org.pactwatch.ingest.archive.WarcItem;
import org.pactwatch.ingest.archive.WarcPages;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.dedup.CanonicalUrl;
import org.pactwatch.ingest.frontier.FrontierStore;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.SourceId;

/** Reads the pages of WARC files as old news. For one thread. */
final class BackfilledWarc {
  private static final SourceId OLD_NEWS = new SourceId("backfill");
  private static final int BETWEEN_SAVES = 100;

  private final Delivery delivery;
  private final FrontierStore frontier;
  private final ReadPositions positions;
  private final Archive archive;
  private final BackfillCount count;

  BackfilledWarc(
      Delivery delivery,
      FrontierStore frontier,
      ReadPositions positions,
      Archive archive,
      BackfillCount count) {
    this.delivery = delivery;
    this.frontier = frontier;
    this.positions = positions;
    this.archive = archive;
    this.count = count;
  }

  void take(Path file, boolean again, LongConsumer progress, BooleanSupplier stopped)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    String name;
    WarcPages opened;
    try {
      name = ReadPositions.nameOf(file);
      opened = new WarcPages(file, again ? 0 : positions.of(name), ArticleExtractor.DEFAULT_CAP);
    } catch (IOException e) {
      count.damaged("files that are no WARC files", file + ": cannot be read: " + e.getMessage());
      return;
    }
    Source source = Source.folder(file).named("old news").asBackfill();
    try (WarcPages pages = opened) {
      int unsaved = 0;
      for (Optional<WarcItem> item = next(pages, file); item.isPresent(); ) {
        take(item.get(), source);
        progress.accept(pages.position());
        if (++unsaved % BETWEEN_SAVES == 0) {
          positions.save(name, file, pages.position());
        }
        if (stopped.getAsBoolean()) {
          break;
        }
        item = next(pages, file);
      }
      positions.save(name, file, pages.position());
    }
  }

  private Optional<WarcItem> next(WarcPages pages, Path file) throws IOException {
    try {
      return pages.next();
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      count.damaged("files that cannot be read to their end", file + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private void take(WarcItem item, Source source)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    count.record();
    if (item instanceof WarcItem.Page page) {
      if (page.cut()) {
        count.passed("pages cut short by their crawler, read as far as they go");
      }
      deliver(page.capture(), source);
    } else if (item instanceof WarcItem.Passed passed) {
      count.passed(passed.kind());
    } else if (item instanceof WarcItem.Damaged damaged) {
      count.damaged(damaged.kind(), damaged.line());
    }
  }

  private void deliver(Capture capture, Source source)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    String key = CanonicalUrl.key(capture.url());
    String version = ContentHash.of(new String(capture.body(), StandardCharsets.ISO_8859_1));
    SeenEntry before = frontier.seen(OLD_NEWS, List.of(key)).get(key);
    if (before != null && before.version().equals(version)) {
      count.known();
      return;
    }
    PageContext page =
        new PageContext(
            OLD_NEWS,
            capture.url().toString(),
            capture.url(),
            capture.contentType(),
            null,
            null,
            capture.at(),
            true);
    Tally tally = new Tally(source);
    delivery.deliver(
        capture.body(),
        page,
        new Delivery.Entry(OLD_NEWS, key, version, before),
        new Delivery.Treatment(null, () -> archive.keep(capture.from(OLD_NEWS))),
        tally);
    count.page(tally.report());
  }
}
