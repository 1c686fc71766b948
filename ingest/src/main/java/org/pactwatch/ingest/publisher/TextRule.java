package org.pactwatch.ingest.publisher;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a page has a text, and which part of it counts.
 *
 * @param select the elements
 * @param attribute the attribute that holds the text, or null if it is the element's own
 * @param match what of the text counts: its first group, or without groups all that matches; null
 *     for all of it
 */
record TextRule(Selectors select, @Nullable String attribute, @Nullable Pattern match) {
  private static final int LONGEST = 2000;

  /** A text and the element that has it. */
  record Found(String text, Element element) {}

  /** All texts, in the order of the page; none that is blank. */
  List<Found> all(Element root) {
    return select.first(root).stream()
        .flatMap(element -> read(element).map(text -> new Found(text, element)).stream())
        .toList();
  }

  Optional<Found> first(Element root) {
    return all(root).stream().findFirst();
  }

  private Optional<String> read(Element element) {
    String written = attribute == null ? element.text() : element.attr(attribute);
    String text = written.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return match == null ? Optional.of(text) : part(match, text);
  }

  private static Optional<String> part(Pattern match, String text) {
    Matcher m = match.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    String part = m.groupCount() > 0 ? m.group(1) : m.group();
    return Optional.ofNullable(part).map(String::strip).filter(p -> !p.isEmpty());
  }
}
