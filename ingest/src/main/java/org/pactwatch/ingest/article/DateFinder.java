package org.pactwatch.ingest.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private final Document page;
  private final StructuredPage data;
  private final MetaTags meta;
  private final @Nullable URI url;
  private final PageContext context;
  private final List<PageBlock> near;
  private final boolean monthFirst;
  private final LocalDate latest;

  DateFinder(
      Document page,
      StructuredPage data,
      MetaTags meta,
      @Nullable URI url,
      PageContext context,
      List<PageBlock> near) {
    this.page = page;
    this.data = data;
    this.meta = meta;
    this.url = url;
    this.context = context;
    this.near = near;
    String declared = page.select("html").attr("lang").toLowerCase(Locale.ROOT);
    this.monthFirst =
        declared.equals("en-us")
            || ((declared.equals("en") || declared.isEmpty()) && !PressZones.isDayFirst(url));
    this.latest = context.fetchedAt().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
  }

  Optional<PublicationDate> published() {
    return structured("datePublished", PUBLISHED)
        .map(date -> LocalDay.of(date, shown(), PressZones.of(url)))
        .or(this::times)
        .or(this::nearHeadline)
        .or(this::fromUrl)
        .or(this::visible)
        .or(() -> signed(true))
        .or(() -> structured("dateCreated", List.of()))
        .or(this::announced);
  }

  Optional<PublicationDate> modified() {
    return structured("dateModified", MODIFIED)
        .map(date -> LocalDay.of(date, List.of(), PressZones.of(url)));
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
    for (String selector : TIMES.split(", ", -1)) {
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
    Matcher m = IN_URL.matcher(url == null ? "" : url.toString());
    if (!m.find()) {
      return Optional.empty();
    }
    int at = m.group(1) != null ? 1 : m.group(4) != null ? 4 : m.group(7) != null ? 7 : 10;
    String month =
        at == 7 ? Months.number(m.group(8)).map(String::valueOf).orElse("0") : m.group(at + 1);
    return read(m.group(at) + "-" + month + "-" + m.group(at + 2), "url");
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
              ? SignedLine.readHead(block.text(), monthFirst)
              : SignedLine.read(block.text(), monthFirst, null);
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
        DateText.parse(element.attr("datetime"), monthFirst).ifPresent(shown::add);
        DateText.parse(element.text(), monthFirst).ifPresent(shown::add);
      }
    }
    for (PageBlock block : near) {
      if (!block.isProse()) {
        SignedLine.read(block.text(), monthFirst, null).date().ifPresent(shown::add);
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
    return DateText.parse(text, monthFirst).flatMap(date -> dated(date, evidence));
  }

  private Optional<PublicationDate> dated(DateText.Parsed date, String evidence) {
    DateText.Parsed p = date.ambiguous() && date.day().isAfter(latest) ? swapped(date) : date;
    return p.day().isAfter(latest)
        ? Optional.empty()
        : Optional.of(new PublicationDate(p.day(), p.time(), evidence));
  }

  private static DateText.Parsed swapped(DateText.Parsed p) {
    LocalDate day = p.day();
    return new DateText.Parsed(
        LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()),
        null,
        p.clock(),
        true);
  }
}
