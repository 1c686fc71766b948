package org.pactwatch.ingest.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a page names: in its head, and in links that are called so. */
final class PageLeads {
  private static final int MOST_ANCHORS = 12;
  private static final Pattern FEED_TYPE =
      Pattern.compile(
          "(?i)application/(?:rss|atom|rdf)\\+xml|application/(?:feed\\+)?json|text/xml|application/xml");
  private static final Pattern FEED_PATH =
      Pattern.compile("(?i)(?:^|[/._=-])(?:rss\\d*|feeds?|atom|rdf)(?:[/._-]|\\.xml|$)");
  private static final Pattern FEED_WORDS = Pattern.compile("(?i)\\b(?:rss|atom|feeds?)\\b");

  private PageLeads() {}

  static List<Lead> in(String html, URI url) {
    Document page = Jsoup.parse(html, url.toString());
    List<Lead> leads = new ArrayList<>();
    for (Element link : page.select("link[href][rel~=(?i)alternate]")) {
      boolean wordpress =
          link.attr("href").contains("/wp-json/") || link.attr("href").contains("oembed");
      if (FEED_TYPE.matcher(link.attr("type")).matches() && !wordpress) {
        address(link).ifPresent(a -> leads.add(new Lead(a, "named by the page", false)));
      }
    }
    int anchors = 0;
    for (Element anchor : page.select("a[href]")) {
      if (anchors < MOST_ANCHORS && looksLikeFeed(anchor)) {
        anchors++;
        address(anchor).ifPresent(a -> leads.add(new Lead(a, "linked from the page", false)));
      }
    }
    return leads;
  }

  private static boolean looksLikeFeed(Element anchor) {
    String href = anchor.attr("href").toLowerCase(Locale.ROOT).replaceFirst("#.*", "");
    boolean words = anchor.text().length() < 40 && FEED_WORDS.matcher(anchor.text()).find();
    return FEED_PATH.matcher(href).find() || (words && href.endsWith("xml"));
  }

  private static Optional<URI> address(Element element) {
    try {
      URI url = URI.create(element.absUrl("href").replaceFirst("#.*", ""));
      return url.getHost() == null ? Optional.empty() : Optional.of(url);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
