package org.pactwatch.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.feed.FeedEntry;
import org.pactwatch.ingest.feed.FeedOutcome;
import org.pactwatch.ingest.feed.FeedReader;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.Domains;
import org.pactwatch.ingest.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seeks in a site's sitemaps what its feed has dropped: entries of the same site and section whose
 * date lies between the last look and this one. News sitemaps come first; those that robots.txt
 * names are asked, or {@code /sitemap.xml} if it names none.
 */
final class MissedEntries {
  private static final Logger LOG = LoggerFactory.getLogger(MissedEntries.class);
  private static final Duration SLACK = Duration.ofMinutes(30);
  private static final int MOST_SITEMAPS = 6;
  private static final int MOST_ENTRIES = 500;

  private final PoliteFetcher fetcher;
  private final FeedReader reader;
  private final Clock clock;

  MissedEntries(PoliteFetcher fetcher, FeedReader reader, Clock clock) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param entries what the feed has dropped, as the sitemaps have it
   * @param failure why nothing may have been found that a later look may find, or null
   */
  record Found(List<FeedEntry> entries, @Nullable String failure) {}

  Found of(Source source, List<FeedEntry> entries, Instant since) throws InterruptedException {
    URI site = entries.get(0).url();
    String section = section(entries);
    Deque<URI> sitemaps = new ArrayDeque<>(newsFirst(sitemapsOf(source, site)));
    Set<URI> asked = new HashSet<>();
    List<FeedEntry> missed = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    while (!sitemaps.isEmpty() && asked.size() < MOST_SITEMAPS && missed.isEmpty()) {
      URI sitemap = sitemaps.poll();
      if (asked.add(sitemap)) {
        read(source, sitemap, failures)
            .fold(
                found ->
                    missed.addAll(
                        found.entries().stream()
                            .filter(entry -> isMeant(entry, site, section, since))
                            .toList()),
                index -> sitemaps.addAll(newsFirst(index.sitemaps())),
                none -> false);
      }
    }
    return new Found(
        missed.subList(0, Math.min(missed.size(), MOST_ENTRIES)),
        missed.isEmpty() && !failures.isEmpty() ? failures.get(0) : null);
  }

  private List<URI> sitemapsOf(Source source, URI site) throws InterruptedException {
    List<URI> named = fetcher.sitemapsOf(site, source.privateNetwork());
    return named.isEmpty() ? List.of(site.resolve("/sitemap.xml")) : named;
  }

  private static List<URI> newsFirst(List<URI> sitemaps) {
    return sitemaps.stream().sorted(Comparator.comparing((URI url) -> !isNews(url))).toList();
  }

  private static boolean isNews(URI sitemap) {
    return sitemap.toString().toLowerCase(Locale.ROOT).contains("news");
  }

  private FeedOutcome read(Source source, URI sitemap, List<String> failures)
      throws InterruptedException {
    return fetcher
        .fetch(source.request(sitemap, Validators.NONE))
        .fold(
            fetched -> reader.read(fetched.body(), fetched.contentType(), fetched.url()),
            notModified -> new FeedOutcome.NotAFeed("not sent"),
            failed -> {
              LOG.info("event=sitemap_failed source={} cause={}", source.name(), failed.line());
              if (!failed.kind().isLasting()) {
                failures.add(failed.line());
              }
              return new FeedOutcome.NotAFeed(failed.line());
            });
  }

  private boolean isMeant(FeedEntry entry, URI site, String section, Instant since) {
    OffsetDateTime said = entry.published() == null ? entry.updated() : entry.published();
    String path = String.valueOf(entry.url().getRawPath());
    return said != null
        && said.toInstant().isAfter(since.minus(SLACK))
        && said.toInstant().isBefore(clock.instant().plus(SLACK))
        && Domains.of(entry.url()).equals(Domains.of(site))
        && path.startsWith(section);
  }

  /** The first part of the path if all entries share it: a feed of one section stays one. */
  private static String section(List<FeedEntry> entries) {
    Set<String> firsts = new HashSet<>();
    for (FeedEntry entry : entries) {
      String path = String.valueOf(entry.url().getRawPath());
      int end = path.indexOf('/', 1);
      firsts.add(end < 0 ? "/" : path.substring(0, end + 1));
    }
    boolean shared = firsts.size() == 1 && entries.size() >= 3;
    return shared ? firsts.iterator().next() : "/";
  }
}
