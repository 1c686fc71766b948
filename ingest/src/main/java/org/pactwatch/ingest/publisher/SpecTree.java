package org.pactwatch.ingest.publisher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML into a tree that keeps the lines, so that every complaint can name one. */
final class SpecTree {
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();
  private static final int DEEPEST = 8;
  private static final int MOST_WORDS = 200;

  private SpecTree() {}

  /**
   * The tree.
   *
   * @throws BadSpecification if the text is no YAML, or is nested deeper than any specification
   */
  static SpecNode.Keys of(String text) {
    try (JsonParser parser = YAML.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw new BadSpecification(1, "no keys such as 'publisher:' and 'versions:'");
      }
      return keys(parser, 1, 0);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new BadSpecification(line, said(e), e);
    }
  }

  private static String said(JacksonException e) {
    String said = String.valueOf(e.getOriginalMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    boolean twice = said.startsWith("Duplicate");
    return (twice ? "" : "no YAML: ") + said.substring(0, Math.min(said.length(), MOST_WORDS));
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static SpecNode.Keys keys(JsonParser parser, int line, int depth) {
    Map<String, SpecNode> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      int keyLine = line(parser);
      values.put(key, value(parser, parser.nextToken(), keyLine, depth + 1));
    }
    return new SpecNode.Keys(line, values);
  }

  private static SpecNode.Items items(JsonParser parser, int line, int depth) {
    List<SpecNode> values = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      values.add(value(parser, t, line(parser), depth + 1));
    }
    return new SpecNode.Items(line, values);
  }

  /**
   * A value.
   *
   * @param line that of its key, or in a list its own
   */
  private static SpecNode value(JsonParser parser, @Nullable JsonToken token, int line, int depth) {
    if (depth > DEEPEST) {
      throw new BadSpecification(line, "nested deeper than any specification is");
    }
    if (token == JsonToken.START_OBJECT) {
      return keys(parser, line, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      return items(parser, line, depth);
    }
    String written = token == null || token == JsonToken.VALUE_NULL ? "" : parser.getString();
    return new SpecNode.Text(line, written == null ? "" : written);
  }
}
