package org.pactwatch.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Scores what was read from the pages of a set, page by page. For one thread. */
final class PageScore {
  private final Shingles text = new Shingles();
  private final Segments segments = new Segments();
  private int titles;
  private int rightTitles;
  private int dates;
  private int rightDates;
  private int noDates;

  void add(GoldPage gold, Prediction found) {
    if (gold.text() != null) {
      text.add(gold.text(), found.text());
    }
    if (gold.hasSegments()) {
      segments.add(gold.with(), gold.without(), found.text());
    }
    if (gold.title() != null) {
      titles++;
      rightTitles += key(gold.title()).equals(key(found.title())) ? 1 : 0;
    }
    if (gold.date() != null) {
      dates++;
      noDates += found.date() == null ? 1 : 0;
      rightDates += day(gold.date()).equals(day(found.date())) ? 1 : 0;
    }
  }

  /** What could be measured by the gold there was. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    if (!text.isEmpty()) {
      figures.add(text.figure());
    }
    if (!segments.isEmpty()) {
      figures.add(segments.figure());
    }
    if (titles > 0) {
      double exact = (double) rightTitles / titles;
      figures.add(new Figure("title", exact, "exact " + Figure.share(exact) + " of " + titles));
    }
    if (dates > 0) {
      double accuracy = (double) rightDates / dates;
      int wrong = dates - rightDates - noDates;
      figures.add(
          new Figure(
              "date",
              accuracy,
              String.format(
                  Locale.ROOT,
                  "accuracy %.4f wrong %d none %d of %d",
                  accuracy,
                  wrong,
                  noDates,
                  dates)));
    }
    return figures;
  }

  /** Letters and digits whatever their case, so that a sharp s is a double one. */
  private static String key(@Nullable String title) {
    String folded = (title == null ? "" : title).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(PageScore::isWritten).forEach(key::appendCodePoint);
    return key.toString();
  }

  private static boolean isWritten(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  private static String day(@Nullable String date) {
    return date == null ? "" : date.substring(0, Math.min(10, date.length()));
  }
}
