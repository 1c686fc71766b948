package org.pactwatch.ingest.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** The text that an entry itself carries. */
final class Content {
  private static final int LONGEST = 1_000_000;
  private static final List<String> FIELDS =
      List.of("encoded", "content", "description", "summary", "body");

  private Content() {}

  /** The longest of what stands in the fields for text; those of pictures and sounds are left. */
  static @Nullable String of(Element entry) {
    return longest(
        FIELDS.stream()
            .flatMap(name -> Xml.children(entry, name).stream())
            .filter(field -> !field.tagName().toLowerCase(Locale.ROOT).startsWith("media:"))
            .flatMap(field -> Xml.markup(field).stream()));
  }

  static @Nullable String longest(Stream<String> texts) {
    Optional<String> longest =
        texts.filter(t -> t.length() <= LONGEST).max(Comparator.comparingInt(String::length));
    return longest.orElse(null);
  }

  /** Plain text as HTML, a paragraph where a line is left empty. */
  static String asHtml(String text) {
    return "<p>" + Entities.escape(text).replaceAll("\\R\\s*\\R", "</p><p>") + "</p>";
  }
}
