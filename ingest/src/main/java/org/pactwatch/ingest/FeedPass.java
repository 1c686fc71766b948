package org.pactwatch.ingest;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.dedup.CanonicalUrl;
import org.pactwatch.ingest.feed.FeedEntry;
import org.pactwatch.ingest.feed.FeedOutcome;
import org.pactwatch.ingest.feed.FeedReader;
import org.pactwatch.ingest.feed.Flaw;
import org.pactwatch.ingest.feed.SectionReader;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.Freshness;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.DuePage;
import org.pactwatch.ingest.frontier.FeedText;
import org.pactwatch.ingest.frontier.Frontier;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.source.Location;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.CaptureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a feed or sitemap, and notes the pages that its entries lead to. They are noted before
 * the feed's validators are, so that none is lost.
 */
final class FeedPass {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPass.class);
  private static final int MOST_SITEMAPS = 20;
  private static final int LEAST_TEXT = 250;

  /** News sitemaps hold two days' entries, by their definition. */
  private static final Duration GAP_KEPT_OPEN = Duration.ofDays(2);

  private final PoliteFetcher fetcher;
  private final FeedReader reader = new FeedReader();
  private final SectionReader sections = new SectionReader();
  private final Frontier frontier;
  private final Archive archive;
  private final Clock clock;
  private final BooleanSupplier stopped;

  FeedPass(
      PoliteFetcher fetcher,
      Frontier frontier,
      Archive archive,
      Clock clock,
      BooleanSupplier stopped) {
    this.fetcher = fetcher;
    this.frontier = frontier;
    this.archive = archive;
    this.clock = clock;
    this.stopped = stopped;
  }

  void take(Source source, URI url, SourceState before, Tally tally)
      throws IOException, InterruptedException {
    Instant open = fresh(before.gapSince());
    tally.gapOpen(open);
    FetchOutcome outcome =
        fetcher.fetch(source.request(url, open == null ? before.validators() : Validators.NONE));
    Optional<FetchOutcome.Fetched> fetched = got(outcome, tally);
    if (fetched.isPresent()) {
      noteHead(fetched.get().headers(), fetched.get().movedTo(), tally);
      CaptureId capture = archive.keep(Capture.of(fetched.get()).from(source.id()));
      List<FeedEntry> entries = entriesOf(source, fetched.get(), tally, 0);
      Instant last = before.lastSuccess();
      boolean knewSome = note(source, entries, last == null, capture, tally);
      if (last != null && !knewSome && !entries.isEmpty()) {
        tally.gap();
      }
      Instant since = open == null && tally.hasGap() ? last : open;
      tally.gapOpen(since);
      if (since != null && !entries.isEmpty()) {
        fillGap(source, entries, since, tally);
      }
    }
  }

  private Optional<FetchOutcome.Fetched> got(FetchOutcome outcome, Tally tally) {
    return outcome.fold(
        Optional::of,
        notModified -> {
          tally.reached(notModified.validators());
          noteHead(notModified.headers(), notModified.movedTo(), tally);
          return Optional.empty();
        },
        failed -> {
          tally.failed(failed);
          return Optional.empty();
        });
  }

  private void noteHead(List<FetchOutcome.Header> head, @Nullable URI movedTo, Tally tally) {
    tally.freshFor(Freshness.of(head, clock.instant()).orElse(null));
    tally.moved(movedTo);
  }

  private List<FeedEntry> entriesOf(
      Source source, FetchOutcome.Fetched fetched, Tally tally, int depth)
      throws IOException, InterruptedException {
    FeedOutcome outcome = read(source, fetched);
    List<URI> sitemaps = new ArrayList<>();
    List<FeedEntry> entries = new ArrayList<>();
    outcome.fold(
        feed -> {
          tally.reached(fetched.validators());
          tally.freshFor(feed.head().ttl());
          feed.flaws().forEach(flaw -> tell(flaw, fetched, tally));
          return entries.addAll(feed.entries());
        },
        index -> {
          tally.reached(fetched.validators());
          return sitemaps.addAll(index.sitemaps());
        },
        notAFeed -> {
          tally.failed(
              FetchOutcome.Failed.of(
                  fetched.requested(), FailureKind.NOT_A_FEED, notAFeed.cause()));
          return false;
        });
    for (URI sitemap : sitemaps.subList(0, Math.min(sitemaps.size(), MOST_SITEMAPS))) {
      if (depth < 2 && !stopped.getAsBoolean()) {
        entries.addAll(below(source, sitemap, tally, depth + 1));
      }
    }
    return entries;
  }

  private FeedOutcome read(Source source, FetchOutcome.Fetched fetched) {
    ZoneId zone = source.particulars().zoneOrUtc();
    return source.location() instanceof Location.Section
        ? sections.read(fetched.body(), fetched.contentType(), fetched.url(), zone)
        : reader.read(fetched.body(), fetched.contentType(), fetched.url(), zone);
  }

  /** What was read of a flawed feed counts; what may be mended by then is read at the next look. */
  private static void tell(Flaw flaw, FetchOutcome.Fetched fetched, Tally tally) {
    String line = fetched.requested() + ": " + flaw.line();
    switch (flaw.kind()) {
      case BROKEN_OFF -> tally.failedForNow(line);
      case TOO_MANY -> tally.failed(line);
      case NO_ADDRESS -> tally.skipped(line);
    }
  }

  private List<FeedEntry> below(Source source, URI sitemap, Tally tally, int depth)
      throws IOException, InterruptedException {
    FetchOutcome outcome = fetcher.fetch(source.request(sitemap, Validators.NONE));
    Optional<FetchOutcome.Fetched> fetched = got(outcome, tally);
    if (fetched.isEmpty()) {
      return List.of();
    }
    archive.keep(Capture.of(fetched.get()).from(source.id()));
    return entriesOf(source, fetched.get(), tally, depth);
  }

  /**
   * Notes the pages of entries that are new or newer, oldest first, so that the first to tell a
   * story is the first to be read. Gives whether any of the entries was known.
   */
  private boolean note(
      Source source,
      List<FeedEntry> entries,
      boolean first,
      @Nullable CaptureId capture,
      Tally tally) {
    Map<String, FeedEntry> byKey = new LinkedHashMap<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      byKey.putIfAbsent(key(entries.get(i)), entries.get(i));
    }
    Map<String, SeenEntry> seen = frontier.seen(source.id(), byKey.keySet());
    int all = byKey.size();
    byKey.entrySet().removeIf(entry -> isSeen(seen.get(entry.getKey()), entry.getValue()));
    tally.unchanged(all - byKey.size());
    Backlog.Parted parted = Backlog.part(source, byKey, seen, first, clock.instant());
    leave(source, parted.left(), tally);
    List<DuePage> pages = new ArrayList<>();
    parted
        .wanted()
        .forEach(
            (key, entry) -> {
              keepText(source, key, entry, capture);
              pages.add(page(source, key, entry));
            });
    Set<String> added = frontier.pages().add(pages, clock.instant());
    boolean knewSome = !seen.isEmpty() || added.size() < pages.size();
    added.removeAll(seen.keySet());
    tally.announced(added.size());
    return knewSome;
  }

  private static boolean isSeen(@Nullable SeenEntry before, FeedEntry entry) {
    return before != null && before.version().equals(entry.version());
  }

  private void leave(Source source, List<SeenEntry> old, Tally tally) {
    if (!old.isEmpty()) {
      frontier.mark(source.id(), old);
      tally.left(old.size());
      LOG.info("event=old_entries_left source={} count={}", source.name(), old.size());
    }
  }

  /** Kept before the page is noted, so that it is there whenever the page is taken. */
  private void keepText(Source source, String key, FeedEntry entry, @Nullable CaptureId capture) {
    String content = entry.content();
    if (capture != null && content != null && content.length() >= LEAST_TEXT) {
      frontier
          .texts()
          .keep(source.id(), new FeedText(key, entry.title(), entry.author(), content, capture));
    }
  }

  private static DuePage page(Source source, String key, FeedEntry entry) {
    return new DuePage(
        source.id(), key, entry.url(), entry.version(), entry.published(), entry.updated(), 0);
  }

  /** The feed's own word on an entry counts; the sitemap's would make another version of it. */
  private List<FeedEntry> unknown(
      Source source, List<FeedEntry> announced, List<FeedEntry> missed) {
    Map<String, FeedEntry> byKey = new LinkedHashMap<>();
    missed.forEach(entry -> byKey.putIfAbsent(key(entry), entry));
    announced.forEach(entry -> byKey.remove(key(entry)));
    byKey.keySet().removeAll(frontier.seen(source.id(), byKey.keySet()).keySet());
    return List.copyOf(byKey.values());
  }

  private static String key(FeedEntry entry) {
    return CanonicalUrl.of(entry.url()).toString();
  }

  /** A gap that may still be filled: sitemaps forget, too. */
  private @Nullable Instant fresh(@Nullable Instant gapSince) {
    boolean may = gapSince != null && gapSince.isAfter(clock.instant().minus(GAP_KEPT_OPEN));
    return may ? gapSince : null;
  }

  /** What the feed may have dropped between two looks is sought in the site's sitemaps. */
  private void fillGap(Source source, List<FeedEntry> entries, Instant since, Tally tally)
      throws InterruptedException {
    MissedEntries.Found found =
        new MissedEntries(fetcher, reader, clock).of(source, entries, since);
    note(source, unknown(source, entries, found.entries()), false, null, tally);
    if (found.failure() == null) {
      tally.gapOpen(null);
    } else {
      tally.failed(source.name() + ": " + found.failure());
    }
    LOG.info(
        "event=feed_gap source={} since={} found={} failure={}",
        source.name(),
        since,
        found.entries().size(),
        found.failure() == null ? "none" : found.failure());
  }
}
