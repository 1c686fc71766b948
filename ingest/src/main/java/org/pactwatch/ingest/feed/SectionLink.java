package org.pactwatch.ingest.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A link of a section page, and what its place on the page says of it.
 *
 * @param url where it leads
 * @param anchor the element
 * @param text its words, or those of the heading in it, or what its picture is called
 * @param headed whether it stands in a heading or holds one
 * @param teaser whether it stands in an element that is named as a teaser or is an article
 * @param furniture whether it stands in navigation, a footer, a byline or the like
 * @param block the elements around it by name and class, the same for the items of one list
 */
record SectionLink(
    URI url,
    Element anchor,
    String text,
    boolean headed,
    boolean teaser,
    boolean furniture,
    String block) {
  private static final int LEVELS = 3;
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|submenu|megamenu|footer|breadcrumbs?|social|share|sharing"
              + "|tags?|taglist|topics|byline|authors?|pagination|pager|cookie|consent|login|toolbar|topbar|masthead"
              + "|sitelinks|skip|lang|languages?|advert|ads?|sponsored|promo|partners?|comments?)(?:$|[\\s_-])");
  private static final Pattern TEASER =
      Pattern.compile(
          "(?:^|[\\s_-])(?:card|teaser|story|stories|article|post|headline|entry|news|item|listing|result|feature"
              + "|lead|hero)(?:$|[\\s_-])");

  static SectionLink of(Element anchor, URI url) {
    Element heading = anchor.selectFirst("h1,h2,h3,h4,h5,h6");
    boolean headed = heading != null;
    boolean teaser = false;
    boolean furniture = false;
    for (Element e = anchor; e != null && !e.nameIs("body"); e = e.parent()) {
      headed |= e.tagName().matches("h[1-6]");
      String names = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
      teaser |= e.nameIs("article") || TEASER.matcher(names).find();
      furniture |=
          e.tagName().matches("nav|footer|form|address")
              || isHeader(e)
              || e.attr("role").equals("navigation")
              || FURNITURE.matcher(names).find();
    }
    return new SectionLink(
        url, anchor, words(anchor, heading), headed, teaser, furniture, blockOf(anchor));
  }

  /** The head of the page, not that of an article in it. */
  private static boolean isHeader(Element e) {
    return e.nameIs("header")
        && e.parents().stream().noneMatch(p -> p.tagName().matches("article|section|main|li"));
  }

  private static String words(Element anchor, @Nullable Element heading) {
    String text = (heading == null ? anchor : heading).text().strip();
    if (!text.isEmpty()) {
      return text;
    }
    Element image = anchor.selectFirst("img[alt]");
    return Optional.ofNullable(image).map(i -> i.attr("alt")).orElse(anchor.attr("title")).strip();
  }

  private static String blockOf(Element anchor) {
    StringBuilder path = new StringBuilder();
    Element e = anchor;
    for (int i = 0; i < LEVELS && e != null; i++) {
      path.append(e.tagName()).append('.').append(e.className().replaceAll("\\d+", "")).append('<');
      e = e.parent();
    }
    return path.toString();
  }

  int words() {
    return text.isEmpty() ? 0 : text.split("\\s+").length;
  }

  /** The score of the place and the words alone. */
  double score() {
    int words = words();
    boolean unspaced =
        words < 3
            && text.codePointCount(0, text.length()) >= 12
            && text.codePoints().anyMatch(Character::isIdeographic);
    double length = words >= 5 || unspaced ? 2 : words >= 3 ? 0.5 : words == 0 ? -0.5 : -1.5;
    return length + (headed ? 1.5 : 0) + (teaser ? 0.5 : 0) - (furniture ? 3.5 : 0);
  }
}
