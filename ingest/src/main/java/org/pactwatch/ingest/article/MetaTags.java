package org.pactwatch.ingest.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page by property, name, itemprop or http-equiv, in lower case; the first
 * of a name counts. What is longer than any headline, name or date is cut.
 */
record MetaTags(Map<String, String> values) {
  private static final int LONGEST = 4000;

  static MetaTags of(Document page) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String written = meta.attr("content");
      String content =
          PageText.clean(
              Entities.resolve(written.substring(0, Math.min(written.length(), LONGEST))));
      if (!content.isEmpty()) {
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
          String name = meta.attr(key);
          if (!name.isEmpty()) {
            values.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
          }
        }
      }
    }
    return new MetaTags(values);
  }

  /** The first of the names that is there. */
  Optional<String> first(List<String> names) {
    return names.stream().filter(values::containsKey).map(values::get).findFirst();
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
