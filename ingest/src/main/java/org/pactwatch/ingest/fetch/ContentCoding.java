package org.pactwatch.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;

/** The content codings that are understood (RFC 9110, section 8.4.1; RFC 7932). */
final class ContentCoding {
  /** What requests say. */
  static final String ACCEPTED = "gzip, br";

  private static final int MOST = 3;

  private ContentCoding() {}

  /**
   * The plain bytes.
   *
   * @param declared the values of Content-Encoding, in the order in which they were applied
   * @throws IOException if a coding is not known, or there are too many
   */
  static InputStream decoded(InputStream coded, List<String> declared) throws IOException {
    List<String> codings = new ArrayList<>();
    for (String line : declared) {
      for (String name : line.split(",", -1)) {
        codings.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    codings.removeIf(name -> name.isEmpty() || name.equals("identity"));
    if (codings.size() > MOST) {
      throw new IOException(codings.size() + " content codings, one within the other");
    }
    Collections.reverse(codings);
    InputStream plain = coded;
    for (String name : codings) {
      plain = decoded(plain, name);
    }
    return plain;
  }

  private static InputStream decoded(InputStream coded, String name) throws IOException {
    return switch (name) {
      case "gzip", "x-gzip" -> new GZIPInputStream(coded);
      case "br" -> new BrotliInputStream(coded);
      default -> throw new IOException("content coding " + name + ", which was not asked for");
    };
  }
}
