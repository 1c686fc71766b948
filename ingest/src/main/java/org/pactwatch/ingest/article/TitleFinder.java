package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline that readers see: the heading that agrees with what structured data, OpenGraph
 * or the title element say. Some pages have one heading for search engines and another for readers,
 * and some have none that is marked up; the steps are those of {@link #find()}, the surest first.
 */
final class TitleFinder {
  private static final int LONGEST = 400;
  private static final int KICKER = 40;
  private static final int ENOUGH = 3;
  private static final double MOST = 0.5;
  private static final double SOME = 0.3;
  private static final Pattern KICKERS =
      Pattern.compile(
          "kicker|overline|topline|roofline|eyebrow|dachzeile|spitzmarke|subline|supertitle|"
              + "antetitulo|antetítulo|surtitre|occhiello|vignette");

  private final Document page;
  private final TitleClaims claims;
  private final SiteName site;
  private final List<Element> headings;

  private TitleFinder(Document page, TitleClaims claims, SiteName site) {
    this.page = page;
    this.claims = claims;
    this.site = site;
    this.headings = headings(page);
  }

  /** A headline and the element it was read from, if any. */
  record Found(String text, @Nullable Element element) {}

  static Optional<Found> find(Document page, StructuredPage data, MetaTags meta, SiteName site) {
    return new TitleFinder(page, TitleClaims.of(page, data, meta, site), site).find();
  }

  private Optional<Found> find() {
    return Stream.<Supplier<Optional<Found>>>of(
            this::kickered,
            this::declared,
            this::agreed,
            this::lowerHeading,
            this::ownHeading,
            () -> Optional.ofNullable(claims.headline()).map(claim -> new Found(claim, null)),
            this::beginning,
            this::onlyWord,
            this::unclaimed,
            () -> claims.all().stream().findFirst().map(claim -> new Found(claim, null)),
            () -> headings.stream().findFirst().map(h -> new Found(textOf(h), h)))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A heading that marks up a topic and a headline, of which the second is the end of a claim. */
  private Optional<Found> kickered() {
    for (Element h : page.getElementsByTag("h2")) {
      String text = withoutMarkedKicker(h);
      boolean claimed =
          PageText.words(text) >= ENOUGH
              && claims.all().stream().anyMatch(c -> PageText.key(c).endsWith(PageText.key(text)));
      if (claimed && !isLinked(h) && !isElsewhere(h)) {
        return Optional.of(new Found(text, h));
      }
    }
    return Optional.empty();
  }

  private static String withoutMarkedKicker(Element heading) {
    Element first = heading.firstElementChild();
    if (first == null || !KICKERS.matcher(marks(first)).find()) {
      return "";
    }
    String whole = textOf(heading);
    String kicker = textOf(first);
    return whole.startsWith(kicker) ? whole.substring(kicker.length()).strip() : "";
  }

  private static String marks(Element element) {
    return (element.className() + " " + element.attributes().html()).toLowerCase(Locale.ROOT);
  }

  /**
   * What structured data and the title for sharing both say, unless a heading begins with it: they
   * may be shorter than the headline, but hardly both be something else.
   */
  private Optional<Found> declared() {
    return claims
        .agreed()
        .filter(said -> headings.stream().noneMatch(h -> begins(h, said)))
        .map(
            said ->
                new Found(said, agreed().or(this::ownHeading).map(Found::element).orElse(null)));
  }

  private static boolean begins(Element heading, String said) {
    return PageText.key(textOf(heading)).startsWith(PageText.key(said));
  }

  /** The heading that some claim contains, or that contains it, by most of its letters. */
  private Optional<Found> agreed() {
    for (String claim : claims.all()) {
      String wanted = PageText.key(claim);
      for (Element heading : headings) {
        String text = textOf(heading);
        if (agree(wanted, PageText.key(text))) {
          return Optional.of(new Found(withoutKicker(text), heading));
        }
      }
    }
    return Optional.empty();
  }

  /** A heading without the topic before it, if some claim is the heading without it. */
  private String withoutKicker(String text) {
    for (String claim : claims.all()) {
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
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    return a.equals(b) || (longer.contains(shorter) && shorter.length() > MOST * longer.length());
  }

  /** A heading below the first level whose words are just those of a claim. */
  private Optional<Found> lowerHeading() {
    for (Element h : page.select("h2, h3")) {
      String text = textOf(h);
      if (PageText.words(text) >= ENOUGH && claims.contains(text) && !isLinked(h)) {
        return Optional.of(new Found(text, h));
      }
    }
    return Optional.empty();
  }

  /** A heading of the first level that says something, and not the site's name. */
  private Optional<Found> ownHeading() {
    return headings.stream()
        .filter(h -> PageText.words(h.text()) >= 2 && !site.is(h.text()) && !isElsewhere(h))
        .findFirst()
        .map(h -> new Found(textOf(h), h));
  }

  /** A heading below the first level with which a claim begins. */
  private Optional<Found> beginning() {
    for (Element h : page.select("h2, h3")) {
      String key = PageText.key(textOf(h));
      boolean begins =
          claims.all().stream()
              .map(PageText::key)
              .anyMatch(c -> c.startsWith(key) && key.length() > SOME * c.length());
      if (PageText.words(textOf(h)) >= ENOUGH && begins && !isLinked(h) && !isElsewhere(h)) {
        return Optional.of(new Found(textOf(h), h));
      }
    }
    return Optional.empty();
  }

  /** The only heading of the first level, of one word that does not name the site. */
  private Optional<Found> onlyWord() {
    if (headings.size() != 1 || isLinked(headings.get(0))) {
      return Optional.empty();
    }
    String text = textOf(headings.get(0));
    boolean names = site.is(text) || PageText.clean(page.title()).endsWith(text);
    return names ? Optional.empty() : Optional.of(new Found(text, headings.get(0)));
  }

  /**
   * The first heading of the second level of a page that has none of the first and says nothing of
   * itself but in its title element, where the site's or a section's name may stand.
   */
  private Optional<Found> unclaimed() {
    if (!headings.isEmpty() || claims.headline() != null || claims.shared() != null) {
      return Optional.empty();
    }
    return page.select("h2").stream()
        .filter(h -> textOf(h).length() > ENOUGH)
        .findFirst()
        .filter(h -> !isLinked(h) && !isElsewhere(h))
        .map(h -> new Found(textOf(h), h));
  }

  /** Whether a heading is, or holds, a link that leads away from the page. */
  private static boolean isLinked(Element heading) {
    Element around = heading.closest("a[href]");
    return (around != null && leadsAway(around))
        || heading.select("a[href]").stream().anyMatch(TitleFinder::leadsAway);
  }

  private static boolean leadsAway(Element link) {
    return !link.attr("href").startsWith("#");
  }

  private static boolean isElsewhere(Element heading) {
    for (Element e = heading.parent(); e != null; e = e.parent()) {
      String tag = e.normalName();
      if (tag.equals("nav") || tag.equals("aside") || tag.equals("footer")) {
        return true;
      }
    }
    return false;
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
}
