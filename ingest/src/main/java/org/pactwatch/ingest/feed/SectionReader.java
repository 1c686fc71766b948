package org.pactwatch.ingest.feed;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles that a section page or a front page links to, by what their addresses look
 * like, how long their headlines are, and where on the page they stand. Links to other sites are
 * left. Safe for use by many threads.
 */
public final class SectionReader {
  /** Found by measurement on pages of several layouts: see {@code SectionReaderTest}. */
  private static final double ENOUGH = 2.5;

  /** What counts as an article by itself, before the links of a page are compared. */
  private static final double SURE = 4;

  private static final int MOST_LINKS = 5000;
  private static final int A_LIST = 3;

  /**
   * Reads a page.
   *
   * @param bytes the page
   * @param contentType as declared, or null
   * @param base its address
   * @param zone where times are that name no zone
   */
  public FeedOutcome read(byte[] bytes, @Nullable String contentType, URI base, ZoneId zone) {
    String html;
    try {
      html = FeedText.of(bytes, contentType);
    } catch (IOException e) {
      return new FeedOutcome.NotAFeed(String.valueOf(e.getMessage()));
    }
    if (html.isEmpty() || html.indexOf('<') < 0) {
      return new FeedOutcome.NotAFeed(html.isEmpty() ? "empty document" : "no HTML page");
    }
    Document page = Jsoup.parse(html, base.toString());
    EntryList entries = new EntryList();
    linksOf(page, base).values().stream()
        .filter(Candidate::isArticle)
        .forEach(c -> entries.add(Optional.of(c.entry(zone))));
    return entries.isEmpty()
        ? new FeedOutcome.NotAFeed("a page on which no links to articles were recognised")
        : entries.under(head(page));
  }

  private static FeedHead head(Document page) {
    String language = page.select("html").attr("lang");
    String title = PlainTitle.of(page.title());
    return new FeedHead(title.isEmpty() ? null : title, language.isBlank() ? null : language, null);
  }

  private static Map<URI, Candidate> linksOf(Document page, URI base) {
    Element declared = page.selectFirst("base[href]");
    URI from = declared == null ? base : Link.resolve(declared.attr("href"), base).orElse(base);
    Map<URI, Candidate> found = new LinkedHashMap<>();
    Map<String, Integer> blocks = new HashMap<>();
    for (Element anchor : page.select("a[href]").stream().limit(MOST_LINKS).toList()) {
      Optional<URI> url = Link.of(anchor.attr("href"), from).map(SectionReader::withoutFragment);
      if (url.isPresent() && isOfSite(url.get(), base) && !leadsUp(url.get(), base)) {
        SectionLink link = SectionLink.of(anchor, url.get());
        found.computeIfAbsent(url.get(), Candidate::new).add(link);
        if (link.words() >= 4 && !link.furniture()) {
          blocks.merge(link.block(), 1, Integer::sum);
        }
      }
    }
    found.values().forEach(c -> c.listed(blocks));
    compare(found);
    return found;
  }

  /** The articles of one site are addressed alike: the sure ones tell of the others. */
  private static void compare(Map<URI, Candidate> found) {
    List<URI> sure = found.values().stream().filter(c -> c.score >= SURE).map(c -> c.url).toList();
    if (sure.size() < A_LIST) {
      return;
    }
    Map<String, Integer> forms = new HashMap<>();
    sure.forEach(url -> forms.merge(ArticlePath.form(url), 1, Integer::sum));
    long numbered = sure.stream().filter(ArticlePath::isNumbered).count();
    boolean oneForm = Collections.max(forms.values()) * 10 >= sure.size() * 6;
    boolean allNumbered = numbered * 10 >= sure.size() * 8L;
    for (Candidate candidate : found.values()) {
      boolean alike = forms.getOrDefault(ArticlePath.form(candidate.url), 0) >= 2;
      boolean unlike = allNumbered && !ArticlePath.isNumbered(candidate.url);
      candidate.score += (alike ? 1.5 : oneForm ? -1.5 : 0) - (unlike ? 3 : 0);
    }
  }

  private static URI withoutFragment(URI url) {
    String text = url.toString();
    return text.indexOf('#') < 0 ? url : URI.create(text.substring(0, text.indexOf('#')));
  }

  private static boolean isOfSite(URI url, URI base) {
    return domain(url).equals(domain(base));
  }

  private static String domain(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    String registered = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return registered == null ? host.replaceFirst("^www\\.", "") : registered;
  }

  /** The page itself, and those it lies under. */
  private static boolean leadsUp(URI url, URI base) {
    String here = String.valueOf(base.getRawPath());
    String there = String.valueOf(url.getRawPath());
    boolean above =
        here.equals(there) || here.startsWith(there.endsWith("/") ? there : there + "/");
    return above && (url.getRawQuery() == null || url.getRawQuery().equals(base.getRawQuery()));
  }

  /** All links of one page to the same address. */
  private static final class Candidate {
    private final URI url;
    private @Nullable SectionLink best;
    private double score = Double.NEGATIVE_INFINITY;
    private boolean inList;

    Candidate(URI url) {
      this.url = url;
    }

    void add(SectionLink link) {
      SectionLink now = best;
      if (now == null || Comparator.comparingDouble(SectionLink::score).compare(link, now) > 0) {
        best = link;
      }
    }

    void listed(Map<String, Integer> blocks) {
      SectionLink link = best;
      if (link != null) {
        inList = blocks.getOrDefault(link.block(), 0) >= A_LIST;
        score = ArticlePath.score(url) + link.score() + (inList ? 1 : 0);
      }
    }

    boolean isArticle() {
      return score >= ENOUGH;
    }

    FeedEntry entry(ZoneId zone) {
      String title = best == null || best.text().isEmpty() ? null : PlainTitle.of(best.text());
      return new FeedEntry(url, title, best == null ? null : time(best.anchor(), zone), null);
    }

    /** The time that stands in the smallest element around the link that has one only. */
    private @Nullable OffsetDateTime time(Element anchor, ZoneId zone) {
      Element around = anchor;
      for (int i = 0; i < 4 && around != null; i++) {
        List<Element> times = around.select("time[datetime]");
        if (times.size() == 1) {
          return FeedDate.read(Optional.of(times.get(0).attr("datetime")), zone);
        }
        if (times.size() > 1) {
          return null;
        }
        around = around.parent();
      }
      return null;
    }
  }
}
