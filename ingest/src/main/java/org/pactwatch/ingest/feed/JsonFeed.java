package org.pactwatch.ingest.feed;

import java.net.URI;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFeed() {}

  static FeedOutcome read(String text, URI base) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JacksonException e) {
      return new FeedOutcome.NotAFeed("damaged JSON");
    }
    JsonNode items = root.get("items");
    if (items == null || !items.isArray()) {
      return new FeedOutcome.NotAFeed("JSON that is no feed: it has no items");
    }
    EntryList entries = new EntryList();
    items.forEach(item -> entry(item, base).ifPresent(entries::add));
    return new FeedOutcome.Entries(text(root, "title").orElse(null), entries.all());
  }

  private static Optional<FeedEntry> entry(JsonNode item, URI base) {
    return text(item, "url")
        .or(() -> text(item, "external_url"))
        .or(() -> text(item, "id").filter(id -> id.startsWith("http")))
        .flatMap(url -> Xml.link(url, base))
        .map(
            url ->
                new FeedEntry(
                    url,
                    text(item, "title").map(Xml::plain).orElse(null),
                    Xml.date(text(item, "date_published")),
                    Xml.date(text(item, "date_modified"))));
  }

  private static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isString() && !value.stringValue().isBlank()
        ? Optional.of(value.stringValue())
        : Optional.empty();
  }
}
