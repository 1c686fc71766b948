package org.pactwatch.ingest.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page says about its article in JSON-LD (schema.org). Of malformed scripts only the dates
 * are read.
 *
 * @param nodes the article nodes, the best first
 * @param types the types of all nodes, as written
 */
record StructuredPage(List<JsonNode> nodes, Set<String> types) {
  private static final int MAX_DEPTH = 200;
  private static final int LONGEST = 4000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .build())
          .build();

  private static final Pattern DATE =
      Pattern.compile("\"(datePublished|dateModified)\"\\s*:\\s*\"([^\"<>]{8,40})\"");

  static StructuredPage of(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    Set<String> types = new LinkedHashSet<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      read(script.data()).ifPresent(root -> sort(root, articles, others, types));
    }
    articles.addAll(others);
    return new StructuredPage(List.copyOf(articles), Set.copyOf(types));
  }

  private static Optional<JsonNode> read(String script) {
    String json = script.strip();
    if (json.startsWith("<!--")) {
      json = json.substring(4).replaceFirst("-->\\s*$", "");
    }
    if (json.startsWith("<![CDATA[") || json.startsWith("//<![CDATA[")) {
      json = json.substring(json.indexOf("[CDATA[") + 7).replaceFirst("(//)?\\s*]]>\\s*$", "");
    }
    try {
      return json.isBlank() ? Optional.empty() : Optional.of(JSON.readTree(json));
    } catch (JacksonException e) {
      return salvaged(json);
    }
  }

  /** The dates of a script that is no JSON, often because of a quotation mark in a headline. */
  private static Optional<JsonNode> salvaged(String script) {
    ObjectNode node = JSON.createObjectNode();
    Matcher date = DATE.matcher(script);
    while (date.find()) {
      if (!node.has(date.group(1))) {
        node.put(date.group(1), date.group(2));
      }
    }
    return node.isEmpty() ? Optional.empty() : Optional.of(node);
  }

  private static void sort(
      JsonNode root, List<JsonNode> articles, List<JsonNode> others, Set<String> all) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      JsonNode node = open.removeFirst();
      if (node.isObject()) {
        String type = types(node);
        all.add(type);
        if (type.contains("Article") || type.contains("BlogPosting") || type.contains("Report")) {
          articles.add(node);
        } else if (type.contains("WebPage")
            || node.has("datePublished")
            || node.has("dateModified")
            || node.has("uploadDate")) {
          others.add(node);
        }
      }
      if (node.isArray()) {
        node.forEach(open::addLast);
      } else {
        follow(node, "@graph", open);
        follow(node, "mainEntity", open);
        follow(node, "mainEntityOfPage", open);
      }
    }
  }

  private static void follow(JsonNode node, String field, Deque<JsonNode> open) {
    JsonNode next = node.get(field);
    if (next != null && next.isContainer()) {
      open.addLast(next);
    }
  }

  private static String types(JsonNode node) {
    JsonNode type = node.get("@type");
    return type == null ? "" : type.toString();
  }

  /** Whether some node has a type with this name in it. */
  boolean isA(String typeName) {
    return nodes.stream().anyMatch(n -> types(n).contains(typeName));
  }

  /** Whether any node, of an article or not, has a type with this name in it. */
  boolean isOf(String typeName) {
    return types.stream().anyMatch(type -> type.contains(typeName));
  }

  /** Whether the article says that it is not free to read. */
  boolean isPaid() {
    return nodes.stream()
        .map(node -> node.get("isAccessibleForFree"))
        .anyMatch(free -> free != null && free.asString("").equalsIgnoreCase("false"));
  }

  /** The first text under a field, entities resolved. */
  Optional<String> text(String field) {
    for (JsonNode node : nodes) {
      JsonNode value = node.get(field);
      if (value != null && value.isArray() && !value.isEmpty()) {
        value = value.get(0);
      }
      if (value != null && value.isString() && !value.stringValue().isBlank()) {
        String text = Entities.resolve(value.stringValue());
        return Optional.of(field.equals("articleBody") ? text : PageText.clean(cut(text)));
      }
    }
    return Optional.empty();
  }

  /** The authors of the first node that has any; {@code people} leaves out organisations. */
  List<String> authors(boolean people) {
    for (JsonNode node : nodes) {
      Set<String> names = new LinkedHashSet<>();
      collect(node.get("author"), people, names, 0);
      collect(node.get("creator"), people, names, 0);
      if (!names.isEmpty()) {
        return List.copyOf(names);
      }
    }
    return List.of();
  }

  /** What is longer than any headline, name or date is cut. */
  private static String cut(String value) {
    return value.substring(0, Math.min(value.length(), LONGEST));
  }

  private static void collect(
      @Nullable JsonNode value, boolean people, Set<String> names, int depth) {
    if (value == null || depth > 4) {
      return;
    }
    if (value.isArray()) {
      value.forEach(v -> collect(v, people, names, depth + 1));
    } else if (value.isString()) {
      names.add(PageText.clean(Entities.resolve(cut(value.stringValue()))));
    } else if (value.isObject() && !(people && types(value).contains("Organization"))) {
      collect(value.get("name"), people, names, depth + 1);
    }
  }

  /** The publisher's name. */
  Optional<String> publisher() {
    for (JsonNode node : nodes) {
      JsonNode publisher = node.get("publisher");
      if (publisher != null && publisher.isArray() && !publisher.isEmpty()) {
        publisher = publisher.get(0);
      }
      JsonNode name = publisher == null ? null : publisher.get("name");
      if (name != null && name.isString() && !name.stringValue().isBlank()) {
        return Optional.of(PageText.clean(Entities.resolve(cut(name.stringValue()))));
      }
    }
    return Optional.empty();
  }
}
