package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline: the h1 that agrees with what structured data, OpenGraph or the title element
 * say; without one, those in this order.
 */
final class TitleFinder {
  private static final String SEPARATORS = "|–—-·•:»«/";
  private static final int LONGEST = 400;
  private static final int KICKER = 40;
  private static final int MOST_SITE_WORDS = 6;

  private TitleFinder() {}

  /** A headline and the element it was read from, if any. */
  record Found(String text, @Nullable Element element) {}

  static Optional<Found> find(
      Document page, StructuredPage data, MetaTags meta, @Nullable String site) {
    List<String> claims = claims(page, data, meta, site);
    List<Element> headings = headings(page);
    Optional<Found> agreed = agreed(headings, claims);
    if (agreed.isPresent()) {
      return agreed;
    }
    return lowerHeading(page, claims)
        .or(() -> data.text("headline").map(claim -> new Found(claim, null)))
        .or(
            () ->
                headings.stream()
                    .filter(h -> isOwn(h, site))
                    .findFirst()
                    .map(h -> new Found(textOf(h), h)))
        .or(() -> onlyWord(headings, page, site))
        .or(() -> claims.stream().findFirst().map(claim -> new Found(claim, null)))
        .or(() -> headings.stream().findFirst().map(h -> new Found(textOf(h), h)));
  }

  /** The only heading of the first level, of one word that does not name the site. */
  private static Optional<Found> onlyWord(
      List<Element> headings, Document page, @Nullable String site) {
    if (headings.size() != 1 || isLinked(headings.get(0))) {
      return Optional.empty();
    }
    String text = textOf(headings.get(0));
    boolean names = isSite(text, site) || PageText.clean(page.title()).endsWith(text);
    return names ? Optional.empty() : Optional.of(new Found(text, headings.get(0)));
  }

  /** A heading below the first level whose words are just those of a claim. */
  private static Optional<Found> lowerHeading(Document page, List<String> claims) {
    Set<String> keys = claims.stream().map(PageText::key).collect(Collectors.toSet());
    for (Element h : page.select("h2, h3")) {
      String text = textOf(h);
      if (PageText.words(text) >= 3 && keys.contains(PageText.key(text)) && !isLinked(h)) {
        return Optional.of(new Found(text, h));
      }
    }
    return Optional.empty();
  }

  private static boolean isLinked(Element heading) {
    return heading.closest("a") != null || heading.selectFirst("a[href]") != null;
  }

  /** Whether a heading can be a headline, and not the site's name at the top of its pages. */
  private static boolean isOwn(Element heading, @Nullable String site) {
    if (PageText.words(heading.text()) < 2 || isSite(heading.text(), site)) {
      return false;
    }
    for (Element e = heading.parent(); e != null; e = e.parent()) {
      String tag = e.normalName();
      if (tag.equals("nav") || tag.equals("aside") || tag.equals("footer")) {
        return false;
      }
    }
    return true;
  }

  private static List<Element> headings(Document page) {
    List<Element> headings = new ArrayList<>();
    for (Element h : page.select("h1, [itemprop=headline]")) {
      String text = textOf(h);
      if (text.length() > 1 && text.length() < LONGEST && !h.normalName().equals("meta")) {
        headings.add(h);
      }
    }
    return headings;
  }

  private static String textOf(Element heading) {
    return PageText.clean(heading.text());
  }

  private static List<String> claims(
      Document page, StructuredPage data, MetaTags meta, @Nullable String site) {
    Set<String> claims = new LinkedHashSet<>();
    data.text("headline").ifPresent(claims::add);
    meta.get("og:title").ifPresent(t -> claims.add(withoutSite(t, site)));
    meta.first(List.of("twitter:title", "parsely-title", "dc.title", "sailthru.title", "title"))
        .ifPresent(t -> claims.add(withoutSite(t, site)));
    String title = PageText.clean(page.title());
    if (!title.isEmpty()) {
      claims.add(withoutSite(title, site));
    }
    claims.removeIf(String::isBlank);
    return List.copyOf(claims);
  }

  /** The heading that some claim contains, or that contains it, by most of its letters. */
  private static Optional<Found> agreed(List<Element> headings, List<String> claims) {
    for (String claim : claims) {
      String wanted = PageText.key(claim);
      for (Element heading : headings) {
        String text = textOf(heading);
        if (agree(wanted, PageText.key(text))) {
          return Optional.of(new Found(withoutKicker(text, claims), heading));
        }
      }
    }
    return Optional.empty();
  }

  /** A heading without the topic before it, if some claim is the heading without it. */
  private static String withoutKicker(String text, List<String> claims) {
    for (String claim : claims) {
      int before = text.length() - claim.length();
      if (before > 0 && before <= KICKER && text.endsWith(claim)) {
        return claim;
      }
    }
    return text;
  }

  private static boolean agree(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    return longer.contains(shorter) && shorter.length() > 0.5 * longer.length();
  }

  /** A title without the site's name before or after a separator. */
  static String withoutSite(String title, @Nullable String site) {
    String text = title.strip();
    for (int i = text.length() - 2; i > 0; i--) {
      if (isSeparator(text, i)) {
        String head = text.substring(0, i).strip();
        String tail = text.substring(i + 1).strip();
        if (isSite(tail, site) || (site == null && PageText.words(tail) <= 3 && isLong(head))) {
          return withoutSite(head, site);
        }
        if (PageText.words(head) <= MOST_SITE_WORDS && isSite(head, site)) {
          return tail;
        }
      }
    }
    return text;
  }

  /** The site's name as the title element has it after the headline; null if it has none. */
  static @Nullable String siteIn(String title, @Nullable String headline) {
    String text = PageText.clean(title);
    if (headline == null || !text.startsWith(headline)) {
      return null;
    }
    String rest = text.substring(headline.length()).strip();
    boolean separated = rest.length() > 2 && SEPARATORS.indexOf(rest.charAt(0)) >= 0;
    String name = separated ? rest.substring(1).strip() : "";
    return name.isEmpty() || PageText.words(name) > 6 ? null : name;
  }

  private static boolean isLong(String head) {
    return PageText.words(head) >= 4;
  }

  private static boolean isSeparator(String text, int i) {
    return SEPARATORS.indexOf(text.charAt(i)) >= 0
        && text.charAt(i + 1) == ' '
        && (text.charAt(i - 1) == ' ' || text.charAt(i) == ':');
  }

  private static boolean isSite(String part, @Nullable String site) {
    if (site == null) {
      return false;
    }
    String a = PageText.key(part);
    String b = PageText.key(site);
    return !a.isEmpty()
        && !b.isEmpty()
        && (a.equals(b)
            || (a.length() > 3 && b.contains(a))
            || (b.length() > 3 && a.startsWith(b)));
  }
}
