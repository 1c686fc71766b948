package org.pactwatch.ingest.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.ingest.PoliteFetcher;
import org.pactwatch.ingest.dedup.CanonicalUrl;
import org.pactwatch.ingest.feed.FeedOutcome;
import org.pactwatch.ingest.feed.FeedReader;
import org.pactwatch.ingest.feed.SectionReader;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.source.Location;
import org.pactwatch.ingest.text.CharacterSet;

/**
 * Looks for the sources of a site: the page itself, the feeds it names, the sitemaps that
 * robots.txt names, and, where there are none of these, the usual places. Each is taken as politely
 * as any other page and read before it is reported. For one site.
 */
public final class Discovery {
  private static final int MOST_LEADS = 24;

  private final PoliteFetcher fetcher;
  private final boolean privateNetwork;
  private final FeedReader feeds = new FeedReader();
  private final List<FoundSource> found = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<Set<URI>> contents = new HashSet<>();

  /**
   * @param fetcher takes what is at addresses
   * @param privateNetwork whether the site may lie on this machine or in a private network
   */
  public Discovery(PoliteFetcher fetcher, boolean privateNetwork) {
    this.fetcher = fetcher;
    this.privateNetwork = privateNetwork;
  }

  /**
   * Looks.
   *
   * @param site any address of the site: its front page, a section, a feed
   * @throws InterruptedException if the thread is interrupted while it waits for its turn
   */
  public SiteReport discover(URI site) throws InterruptedException {
    Map<URI, Lead> leads = new LinkedHashMap<>();
    Optional<FetchOutcome.Fetched> page = fetch(new Lead(site, "the address itself", false));
    URI here = page.map(FetchOutcome.Fetched::url).orElse(site);
    if (page.isPresent()) {
      readPage(page.get(), leads);
    }
    List<URI> sitemaps = fetcher.sitemapsOf(here, privateNetwork);
    sitemaps.forEach(url -> leads.putIfAbsent(url, new Lead(url, "named by robots.txt", false)));
    follow(leads.values());
    boolean feed = found.stream().anyMatch(f -> f.location() instanceof Location.Feed);
    boolean sitemap = found.stream().anyMatch(f -> f.location() instanceof Location.Sitemap);
    for (String place : usualPlaces()) {
      boolean wanted = place.contains("sitemap") ? !sitemap : !feed;
      if (wanted && follow(List.of(new Lead(here.resolve(place), "a usual place", true)))) {
        feed |= !place.contains("sitemap");
        sitemap |= place.contains("sitemap");
      }
    }
    found.sort(Comparator.comparingInt(Discovery::rank));
    return new SiteReport(found, troubles);
  }

  private static int rank(FoundSource source) {
    return source.location().fold(feed -> 0, sitemap -> 1, section -> 2, folder -> 3);
  }

  private void readPage(FetchOutcome.Fetched page, Map<URI, Lead> leads) {
    FeedOutcome outcome = feeds.read(page.body(), page.contentType(), page.url());
    boolean isFeed = outcome.fold(read -> true, index -> true, none -> false);
    if (isFeed) {
      leads.put(page.url(), new Lead(page.url(), "the address itself", false));
      asked.remove(key(page.url()));
      return;
    }
    String html = CharacterSet.decode(page.body(), page.contentType());
    PageLeads.in(html, page.url()).forEach(lead -> leads.putIfAbsent(lead.url(), lead));
    new SectionReader()
        .read(page.body(), page.contentType(), page.url(), ZoneOffset.UTC)
        .fold(
            read -> add(new Location.Section(page.url()), read, "the address itself"),
            index -> false,
            none -> false);
  }

  /** Takes what was led to; gives whether any of it is a source. */
  private boolean follow(Iterable<Lead> leads) throws InterruptedException {
    int before = found.size();
    for (Lead lead : leads) {
      if (asked.size() < MOST_LEADS) {
        Optional<FetchOutcome.Fetched> fetched = fetch(lead);
        if (fetched.isPresent()) {
          read(lead, fetched.get());
        }
      }
    }
    return found.size() > before;
  }

  private void read(Lead lead, FetchOutcome.Fetched fetched) throws InterruptedException {
    FeedOutcome outcome = feeds.read(fetched.body(), fetched.contentType(), fetched.url());
    if (outcome instanceof FeedOutcome.Index index) {
      readIndex(lead, index);
      return;
    }
    outcome.fold(
        read -> add(location(lead.url(), fetched), read, lead.how()),
        index -> false,
        none -> lead.guessed() ? false : troubles.add(lead.url() + ": " + none.cause()));
  }

  private static Location location(URI url, FetchOutcome.Fetched fetched) {
    String head = CharacterSet.decode(fetched.body(), fetched.contentType());
    boolean feed =
        !head.contains("<urlset") && !head.contains(":urlset") && !head.strip().startsWith("http");
    return feed ? new Location.Feed(url) : new Location.Sitemap(url);
  }

  /** An index is judged by the newest of its sitemaps. */
  private void readIndex(Lead lead, FeedOutcome.Index index) throws InterruptedException {
    String how = lead.how() + ", an index of " + index.sitemaps().size() + " sitemaps";
    Optional<FetchOutcome.Fetched> first =
        index.sitemaps().isEmpty()
            ? Optional.empty()
            : fetch(new Lead(index.sitemaps().get(0), how, false));
    FeedOutcome read =
        first.isEmpty()
            ? new FeedOutcome.Entries(null, List.of())
            : feeds.read(first.get().body(), first.get().contentType(), first.get().url());
    read.fold(
        entries -> add(new Location.Sitemap(lead.url()), entries, how),
        deeper -> found.add(new FoundSource(new Location.Sitemap(lead.url()), null, 0, null, how)),
        none -> troubles.add(lead.url() + ": its newest sitemap is " + none.cause()));
  }

  /** The same entries under another address are the same source. */
  private boolean add(Location location, FeedOutcome.Entries read, String how) {
    Set<URI> entries = new HashSet<>();
    read.entries().forEach(e -> entries.add(CanonicalUrl.of(e.url())));
    boolean section = location instanceof Location.Section;
    if (!section && !entries.isEmpty() && !contents.add(entries)) {
      return false;
    }
    OffsetDateTime newest = FoundSource.newest(read.entries());
    return found.add(new FoundSource(location, read.title(), read.entries().size(), newest, how));
  }

  private Optional<FetchOutcome.Fetched> fetch(Lead lead) throws InterruptedException {
    if (!asked.add(key(lead.url()))) {
      return Optional.empty();
    }
    return fetcher
        .fetch(new FetchRequest(lead.url(), Validators.NONE, privateNetwork))
        .fold(
            Optional::of,
            notModified -> Optional.empty(),
            failed -> {
              if (!lead.guessed()) {
                troubles.add(failed.line());
              }
              return Optional.empty();
            });
  }

  private static String key(URI url) {
    return CanonicalUrl.of(url).toString();
  }

  static List<String> usualPlaces() {
    try (InputStream in = Discovery.class.getResourceAsStream("usual-places.txt")) {
      if (in == null) {
        throw new IOException("usual-places.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
