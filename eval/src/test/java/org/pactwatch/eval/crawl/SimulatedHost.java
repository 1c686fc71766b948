package org.pactwatch.eval.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A publisher: a domain with its rules, its feeds and its news sitemap. */
final class SimulatedHost {
  final String domain;
  final List<SimulatedFeed> feeds;
  final DomainLog log;
  private final Duration crawlDelay;

  SimulatedHost(String domain, List<SimulatedFeed> feeds, Duration crawlDelay, Duration pause) {
    this.domain = domain;
    this.feeds = feeds;
    this.crawlDelay = crawlDelay;
    this.log = new DomainLog(domain, crawlDelay.compareTo(pause) > 0 ? crawlDelay : pause);
  }

  /** Half say a crawl-delay of zero by saying nothing. */
  String robots(String base) {
    String delay = crawlDelay.isZero() ? "" : "Crawl-delay: " + crawlDelay.toSeconds() + "\n";
    return "User-agent: *\nDisallow: /admin\n" + delay + "Sitemap: " + base + "/news-sitemap.xml\n";
  }

  /** The items of the last two days, as news sitemaps have them. */
  String sitemap(String base, Instant now) {
    StringBuilder xml =
        new StringBuilder("<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">");
    for (SimulatedFeed feed : feeds) {
      for (int i = 0; i < feed.count(now); i++) {
        xml.append("<url><loc>")
            .append(base)
            .append(feed.itemPath(i))
            .append("</loc><news:news><news:publication_date>")
            .append(feed.at(i))
            .append("</news:publication_date></news:news></url>");
      }
    }
    return xml.append("</urlset>").toString();
  }

  static String rss(SimulatedFeed feed, String base, int count) {
    StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
    for (int i = count - 1; i >= Math.max(0, count - feed.window); i--) {
      xml.append("<item><link>")
          .append(base)
          .append(feed.itemPath(i))
          .append("</link><title>Item</title><pubDate>")
          .append(feed.at(i))
          .append("</pubDate></item>");
    }
    return xml.append("</channel></rss>").toString();
  }

  /** A story of its own for each address. */
  static String page(String address) {
    SimulatedText text = new SimulatedText(address.hashCode());
    return String.format(
        Locale.ROOT,
        """
        <html lang="en"><head><meta property="og:type" content="article"></head><body>
        <article><h1>%s</h1>
        %s
        </article></body></html>""",
        text.sentence(7),
        text.paragraphs());
  }
}
