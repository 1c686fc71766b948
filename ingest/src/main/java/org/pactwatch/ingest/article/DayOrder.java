package org.pactwatch.ingest.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.DateText;

/**
 * Decides whether {@code 3/5/2026} is in March or in May: by a day that is known otherwise, by the
 * other figures of the page, of which some can be read in one way only, then by the page's language
 * and the site's country. A reading in the future is refused where the other is not.
 */
final class DayOrder {
  private static final int NEAR = 3;
  private static final int SEARCHED = 60_000;
  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(?:20)?\\d{2}(?![\\d./-])");

  private final Document page;
  private final List<LocalDate> known;
  private final LocalDate latest;
  private final boolean usual;
  private @Nullable Integer balance;

  /**
   * @param page where other figures are looked for
   * @param url the page's address, or null
   * @param known days on or near which the page was published, from its address or the feed
   * @param latest the last day that is not in the future
   */
  DayOrder(Document page, @Nullable URI url, List<LocalDate> known, LocalDate latest) {
    this.page = page;
    this.known = List.copyOf(known);
    this.latest = latest;
    String declared = page.select("html").attr("lang").toLowerCase(Locale.ROOT).replace('_', '-');
    this.usual =
        declared.equals("en-us")
            || ((declared.equals("en") || declared.isEmpty()) && !PressZones.isDayFirst(url));
  }

  /** Whether the month comes first where nothing else is known. */
  boolean isMonthFirst() {
    return usual;
  }

  /** The same date, its day and month the other way round if evidence says so. */
  DateText.Parsed settled(DateText.Parsed date) {
    if (!date.ambiguous()) {
      return date;
    }
    DateText.Parsed other = date.swapped();
    if (date.day().isAfter(latest) != other.day().isAfter(latest)) {
      return date.day().isAfter(latest) ? other : date;
    }
    for (LocalDate day : known) {
      boolean first = isNear(date.day(), day);
      if (first != isNear(other.day(), day)) {
        return first ? date : other;
      }
    }
    boolean monthFirst = date.day().getMonthValue() == date.first();
    int said = monthFirst ? balance() : -balance();
    return said < 0 ? other : date;
  }

  private static boolean isNear(LocalDate day, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(day, other)) <= NEAR;
  }

  /** How many more figures of the page can only have the month first than only the day. */
  private int balance() {
    if (balance == null) {
      String text = page.body().text();
      Matcher m = FIGURES.matcher(text.substring(0, Math.min(SEARCHED, text.length())));
      int count = 0;
      while (m.find()) {
        int a = Integer.parseInt(m.group(1));
        int b = Integer.parseInt(m.group(3));
        count += a <= 12 && b > 12 && b <= 31 ? 1 : a > 12 && a <= 31 && b <= 12 ? -1 : 0;
      }
      balance = count;
    }
    return balance;
  }
}
