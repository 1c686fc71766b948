package org.pactwatch.ingest.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.DateText;
import org.pactwatch.ingest.text.Months;
import org.pactwatch.model.PublicationDate;

/**
 * Finds when a page was published and modified: structured data, meta elements, time elements, its
 * address, the visible text, then the feed. A date after the page was taken is refused.
 */
final class DateFinder {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "article:published",
          "dcterms.created",
          "dcterms.date",
          "dcterms.issued",
          "dc.date.issued",
          "dc.date",
          "dc.date.created",
          "dc.created",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "citation_publication_date",
          "citation_date",
          "published-date",
          "published_time",
          "originalpublicationdate",
          "cxenseparse:recs:publishtime",
          "article:post_date",
          "article_date_original",
          "og:pubdate",
          "rnews:datepublished",
          "ptime",
          "displaydate",
          "vr:published_time",
          "bt:pubdate",
          "date.release",
          "created");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "og:article:modified_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "lastmod",
          "last-modified",
          "modified_time",
          "article:modified",
          "updated_time",
          "revised");
  private static final Pattern IN_URL =
      Pattern.compile(
          "/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?=[/_.-]|$)"
              + "|[/_-]((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?=[/_.-]|$)"
              + "|/((?:19|20)\\d{2})/(\\p{Alpha}{3,9})/(\\d{1,2})(?=/)"
              + "|[/_-]((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=[/_.-]|\\d{0,6}[/_.-]|$)");
  private static final String TIMES =
      "time[itemprop=datePublished], [itemprop=datePublished], time[pubdate], "
          + "article time[datetime], main time[datetime], time[datetime], "
          + "abbr.published[title], [class*=publish][datetime]";
  private static final String MARKED =
      "[class*=publish], [class*=pubdate], [class*=post-date], [class*=postdate], "
          + "[class*=entry-date], [class*=article-date], [class*=articledate], [class*=dateline], "
          + "[class*=timestamp], [class*=date], [class*=Date], [id*=date], time, [class*=byline], "
          + "[class*=meta], [class*=time], [class*=posted]";
  private static final int LONGEST = 160;
  private static final int MOST_SHOWN = 8;
  private static final int SENTENCE = 90;

  private final Document page;
  private final StructuredPage data;
  private final MetaTags meta;
  private final @Nullable URI url;
  private final PageContext context;
  private final List<PageBlock> near;
  private final List<PageBlock> all;
  private final LocalDate latest;
  private final DayOrder order;
  private final Optional<ZoneId> zone;

  /**
   * @param near the lines around the headline
   * @param all the blocks of the page
   */
  DateFinder(
      Document page,
      StructuredPage data,
      MetaTags meta,
      @Nullable URI url,
      PageContext context,
      List<PageBlock> near,
      List<PageBlock> all) {
    this.page = page;
    this.data = data;
    this.meta = meta;
    this.url = url;
    this.context = context;
    this.near = near;
    this.all = all;
    this.latest = context.fetchedAt().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    this.order = new DayOrder(page, url, known(), latest);
    this.zone =
        PressZones.of(url).or(() -> PressZones.ofLanguage(page.select("html").attr("lang")));
  }

  private List<LocalDate> known() {
    List<LocalDate> known = new ArrayList<>();
    inUrl().flatMap(text -> DateText.parse(text, false)).ifPresent(date -> known.add(date.day()));
    if (context.announced() != null) {
      known.add(context.announced().toLocalDate());
    }
    return known;
  }

  PageDates find() {
    PublicationDate published = published().orElse(null);
    PublicationDate modified = modified().orElse(null);
    return new PageDates(
        published, modified, published == null ? null : shown(published, modified));
  }

  private Optional<PublicationDate> published() {
    return structured("datePublished", PUBLISHED)
        .map(date -> LocalDay.of(date, shown(), zone))
        .or(this::times)
        .or(this::nearHeadline)
        .or(this::fromUrl)
        .or(this::announced)
        .or(this::visible)
        .or(() -> signed(true))
        .or(() -> structured("dateCreated", List.of()))
        .or(() -> structured("uploadDate", List.of()))
        .or(this::closing)
        .map(this::notAfterFeed);
  }

  private Optional<PublicationDate> modified() {
    return structured("dateModified", MODIFIED)
        .map(date -> LocalDay.of(date, List.of(), zone))
        .or(() -> first("[itemprop=dateModified], time.updated[datetime]"))
        .or(this::changed);
  }

  /** A line by the headline that says when the article was changed. */
  private Optional<PublicationDate> changed() {
    return near.stream()
        .filter(block -> !block.isProse())
        .flatMap(block -> SignedLine.changeIn(block.text(), order.isMonthFirst()).stream())
        .flatMap(date -> dated(date, "visible text").stream())
        .findFirst();
  }

  /** An article cannot have been published after a feed had announced it. */
  private PublicationDate notAfterFeed(PublicationDate date) {
    return announced().filter(feed -> date.day().isAfter(feed.day().plusDays(1))).orElse(date);
  }

  /**
   * The day shown by the headline, if the day of publication is not shown there and the one that is
   * lies between it and the last change.
   */
  private @Nullable PublicationDate shown(
      PublicationDate published, @Nullable PublicationDate modified) {
    LocalDate until = modified == null ? latest : modified.day().plusDays(1);
    PublicationDate first = null;
    for (PageBlock block : near) {
      PublicationDate line =
          block.isProse()
              ? null
              : SignedLine.read(block.text(), order.isMonthFirst(), null)
                  .date()
                  .flatMap(date -> dated(date, "shown"))
                  .orElse(null);
      if (line != null && isSame(line, published, modified)) {
        return null;
      }
      boolean between =
          line != null && line.day().isAfter(published.day()) && !line.day().isAfter(until);
      first = first == null && between ? line : first;
    }
    return first;
  }

  /** Whether a day shown is that of publication, in whatever zone, and not that of a change. */
  private static boolean isSame(
      PublicationDate line, PublicationDate published, @Nullable PublicationDate modified) {
    long apart = Math.abs(ChronoUnit.DAYS.between(line.day(), published.day()));
    boolean changed = modified != null && modified.day().equals(line.day());
    return apart == 0 || (apart == 1 && !changed);
  }

  private Optional<PublicationDate> structured(String field, List<String> names) {
    Optional<PublicationDate> said =
        data.text(field).flatMap(text -> read(text, "json-ld " + field));
    for (String name : names) {
      if (said.isPresent()) {
        return said;
      }
      said = meta.get(name).flatMap(text -> read(text, "meta " + name));
    }
    return said;
  }

  private Optional<PublicationDate> times() {
    return first(TIMES);
  }

  private Optional<PublicationDate> first(String selectors) {
    for (String selector : selectors.split(", ", -1)) {
      for (Element element : page.select(selector)) {
        Optional<PublicationDate> found = read(written(element), "element " + selector);
        if (found.isPresent() && !inFurniture(element)) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String written(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private static boolean inFurniture(Element element) {
    Suspicion suspicion = new Suspicion();
    for (Element e = element.parent(); e != null; e = e.parent()) {
      String tag = e.normalName();
      if (tag.equals("aside") || tag.equals("nav") || tag.equals("footer") || tag.equals("li")) {
        return true;
      }
      if (suspicion.isTeaser(e)) {
        return true;
      }
    }
    return false;
  }

  private Optional<PublicationDate> fromUrl() {
    return inUrl().flatMap(text -> read(text, "url"));
  }

  /** The day in the address, as ISO 8601. */
  private Optional<String> inUrl() {
    Matcher m = IN_URL.matcher(url == null ? "" : url.toString());
    if (!m.find()) {
      return Optional.empty();
    }
    int at = m.group(1) != null ? 1 : m.group(4) != null ? 4 : m.group(7) != null ? 7 : 10;
    String month =
        at == 7 ? Months.number(m.group(8)).map(String::valueOf).orElse("0") : m.group(at + 1);
    return Optional.of(m.group(at) + "-" + month + "-" + m.group(at + 2));
  }

  /** The line by the headline, unless the address names a day far from it. */
  private Optional<PublicationDate> nearHeadline() {
    Optional<PublicationDate> line = signed(false);
    Optional<PublicationDate> address = fromUrl();
    boolean apart =
        line.isPresent()
            && address.isPresent()
            && Math.abs(ChronoUnit.DAYS.between(line.get().day(), address.get().day())) > 1;
    return apart ? address : line;
  }

  private Optional<PublicationDate> signed(boolean changed) {
    for (PageBlock block : near) {
      SignedLine line =
          block.isProse()
              ? SignedLine.readHead(block.text(), order.isMonthFirst())
              : SignedLine.read(block.text(), order.isMonthFirst(), null);
      Optional<PublicationDate> found = line.date().flatMap(date -> dated(date, "visible text"));
      if (found.isPresent() && (changed || !line.changed())) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * What the page shows as its times, in whatever zone: time elements and lines by the headline.
   */
  private List<DateText.Parsed> shown() {
    List<DateText.Parsed> shown = new ArrayList<>();
    for (Element element : page.getElementsByTag("time")) {
      if (shown.size() < MOST_SHOWN && !inFurniture(element)) {
        DateText.parse(element.attr("datetime"), order.isMonthFirst()).ifPresent(shown::add);
        DateText.parse(element.text(), order.isMonthFirst()).ifPresent(shown::add);
      }
    }
    for (PageBlock block : near) {
      if (!block.isProse()) {
        SignedLine.read(block.text(), order.isMonthFirst(), null).date().ifPresent(shown::add);
      }
    }
    return shown;
  }

  private Optional<PublicationDate> visible() {
    for (String selector : MARKED.split(", ", -1)) {
      for (Element element : page.select(selector)) {
        Optional<PublicationDate> found =
            ShortText.of(element, LONGEST).flatMap(text -> read(text, "visible text"));
        if (found.isPresent() && !inFurniture(element)) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<PublicationDate> announced() {
    return Optional.ofNullable(context.announced())
        .map(at -> new PublicationDate(at.toLocalDate(), at, "feed"));
  }

  private Optional<PublicationDate> read(String text, String evidence) {
    return DateText.parse(text, order.isMonthFirst()).flatMap(date -> dated(date, evidence));
  }

  private Optional<PublicationDate> dated(DateText.Parsed date, String evidence) {
    DateText.Parsed p = order.settled(date);
    return p.day().isAfter(latest)
        ? Optional.empty()
        : Optional.of(new PublicationDate(p.day(), p.time(), evidence));
  }

  /** A line of its own, anywhere on the page, that says when the page was published or changed. */
  private Optional<PublicationDate> closing() {
    for (PageBlock block : all) {
      String text = block.text();
      boolean tells =
          text.length() <= SENTENCE && PageText.hasFigure(text) && SignedLine.isLabelled(text);
      Optional<PublicationDate> found = tells ? read(text, "visible text") : Optional.empty();
      if (found.isPresent() && !inFurniture(block.owner())) {
        return found;
      }
    }
    return Optional.empty();
  }
}
