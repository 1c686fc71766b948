package org.pactwatch.ingest.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What bytes are, judged by their beginning rather than by what they are called. */
enum ByteKind {
  EMPTY,
  HTML,
  TEXT,
  FEED,
  PDF,
  BINARY;

  private static final Pattern TAGS =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta|div|p|article|h1|script|main|section|table)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FEED_ROOT =
      Pattern.compile(
          "^(?:<\\?xml[^>]*>|<!--.*?-->|<\\?[^>]*>|\\s++)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\\b",
          Pattern.DOTALL);
  private static final int HEAD = 4096;
  private static final double CONTROLS = 0.02;

  static ByteKind of(byte[] bytes, String text, @Nullable String contentType) {
    if (text.isBlank()) {
      return EMPTY;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.stripLeading().startsWith("%PDF-")) {
      return PDF;
    }
    if (isBinary(text)) {
      return BINARY;
    }
    String start = text.substring(0, Math.min(text.length(), 20 * HEAD));
    if (FEED_ROOT.matcher(start.substring(0, Math.min(start.length(), HEAD))).find()) {
      return FEED;
    }
    boolean declared = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html");
    return declared || TAGS.matcher(start).find() ? HTML : TEXT;
  }

  /** Whether many characters are none that text is written with. */
  private static boolean isBinary(String text) {
    int length = Math.min(text.length(), 16 * HEAD);
    int odd = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x80) {
        continue;
      }
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b
          || c == '\ufffd'
          || (c >= 0x80 && c < 0xa0)) {
        odd++;
      }
    }
    return odd > CONTROLS * length && odd > 4;
  }
}
