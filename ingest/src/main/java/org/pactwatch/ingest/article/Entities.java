package org.pactwatch.ingest.article;

import org.jsoup.parser.Parser;

/** Character references in text that was escaped once too often. */
final class Entities {
  private Entities() {}

  static String resolve(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }
}
