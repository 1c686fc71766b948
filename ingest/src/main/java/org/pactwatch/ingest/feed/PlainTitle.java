package org.pactwatch.ingest.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Headlines and names without markup, entities resolved however often they were escaped. */
final class PlainTitle {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|\\w{2,31});");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>|<!--.{0,500}?-->");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final int MOST_TIMES = 3;
  private static final int LONGEST = 2000;

  private PlainTitle() {}

  static String of(String written) {
    String text = written.substring(0, Math.min(written.length(), LONGEST));
    for (int i = 0; i < MOST_TIMES && ENTITY.matcher(text).find(); i++) {
      text = Parser.unescapeEntities(text, false);
    }
    if (TAG.matcher(text).find()) {
      text = Jsoup.parseBodyFragment(text).text();
    }
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
