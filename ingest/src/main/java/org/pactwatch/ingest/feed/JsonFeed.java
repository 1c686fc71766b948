package org.pactwatch.ingest.feed;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), item by item, so that a broken one is read up to there. */
final class JsonFeed {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_TRAILING_COMMA)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final EntryList entries = new EntryList();
  private final URI base;
  private final ZoneId zone;
  private @Nullable String title;
  private @Nullable String language;
  private boolean hasItems;

  private JsonFeed(URI base, ZoneId zone) {
    this.base = base;
    this.zone = zone;
  }

  static FeedOutcome read(String text, URI base, ZoneId zone) {
    JsonFeed feed = new JsonFeed(base, zone);
    try (JsonParser json = JSON.createParser(text)) {
      feed.readAll(json);
    } catch (JacksonException e) {
      if (feed.entries.isEmpty()) {
        return new FeedOutcome.NotAFeed("damaged JSON");
      }
      feed.entries.brokenOff();
    }
    return feed.hasItems
        ? feed.entries.under(new FeedHead(feed.title, feed.language, null))
        : new FeedOutcome.NotAFeed("JSON that is no feed: it has no items");
  }

  private void readAll(JsonParser json) {
    json.nextToken();
    for (JsonToken t = json.nextToken(); t != JsonToken.END_OBJECT; t = json.nextToken()) {
      if (t == null) {
        return;
      }
      String field = String.valueOf(json.currentName());
      JsonToken value = json.nextToken();
      if (field.equals("items") && value == JsonToken.START_ARRAY) {
        hasItems = true;
        if (!readItems(json)) {
          return;
        }
      } else if (value == JsonToken.VALUE_STRING) {
        title = field.equals("title") ? PlainTitle.of(json.getString()) : title;
        language = field.equals("language") ? json.getString() : language;
      } else {
        json.skipChildren();
      }
    }
  }

  /** Gives whether there is more of the document to read. */
  private boolean readItems(JsonParser json) {
    for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
      if (entries.isFull()) {
        entries.tooMany();
        return false;
      }
      if (t == JsonToken.START_OBJECT) {
        JsonNode item = JSON.readTree(json);
        entries.add(entry(item));
      } else {
        json.skipChildren();
      }
    }
    return true;
  }

  private Optional<FeedEntry> entry(JsonNode item) {
    return text(item, "url")
        .or(() -> text(item, "external_url"))
        .or(() -> text(item, "id").filter(id -> id.startsWith("http")))
        .flatMap(url -> Link.of(url, base))
        .map(
            url ->
                new FeedEntry(
                    url,
                    text(item, "title").map(PlainTitle::of).orElse(null),
                    FeedDate.read(text(item, "date_published"), zone),
                    FeedDate.read(text(item, "date_modified"), zone),
                    author(item),
                    content(item)));
  }

  private static @Nullable String author(JsonNode item) {
    return text(item.path("authors").path(0), "name")
        .or(() -> text(item.path("author"), "name"))
        .map(PlainTitle::of)
        .orElse(null);
  }

  private static @Nullable String content(JsonNode item) {
    return Content.longest(
        Stream.concat(
            text(item, "content_html").stream(),
            Stream.of("content_text", "summary")
                .flatMap(field -> text(item, field).stream())
                .map(Content::asHtml)));
  }

  private static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isString() && !value.stringValue().isBlank()
        ? Optional.of(value.stringValue())
        : Optional.empty();
  }
}
