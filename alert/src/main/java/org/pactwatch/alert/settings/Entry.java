package org.pactwatch.alert.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Keys with values as a user wrote them. What is wrong is told by its place. Not thread-safe. */
final class Entry {
  private final String place;
  private final JsonNode node;
  private final SortedSet<String> asked = new TreeSet<>();

  /**
   * @param place what it is, in words
   */
  Entry(String place, JsonNode node) {
    if (!node.isObject()) {
      throw new BadSettings(place + ": keys with values are expected");
    }
    this.place = place;
    this.node = node;
  }

  /** Runs work whose complaints about a value are told with the entry's place. */
  <T> T within(String key, Function<String, T> reading, String written) {
    try {
      return reading.apply(written);
    } catch (IllegalArgumentException e) {
      throw new BadSettings(place + ": " + key + ": " + e.getMessage(), e);
    }
  }

  BadSettings bad(String what) {
    return new BadSettings(place + ": " + what);
  }

  /** Complains about keys that nobody asked for, since they are slips. */
  void close() {
    for (String key : names()) {
      if (!asked.contains(key)) {
        throw bad("unknown key '" + key + "'; the keys here are " + String.join(", ", asked));
      }
    }
  }

  Set<String> names() {
    return new TreeSet<>(node.propertyNames());
  }

  boolean has(String key) {
    return value(key).isPresent();
  }

  Optional<JsonNode> value(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  Optional<String> text(String key) {
    return value(key).map(v -> scalar(key, v));
  }

  String needed(String key) {
    return text(key).orElseThrow(() -> bad(key + " is missing"));
  }

  private String scalar(String key, JsonNode value) {
    if (!value.isValueNode()) {
      throw bad(key + ": text is expected");
    }
    return value.asString().strip();
  }

  /** One text, or a list of some. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    value(key)
        .ifPresent(
            v -> {
              if (v.isArray()) {
                v.forEach(item -> texts.add(scalar(key, item)));
              } else {
                texts.add(scalar(key, v));
              }
            });
    return texts;
  }

  /** As {@link #texts}, each read. */
  <T> List<T> all(String key, Function<String, T> reading) {
    return texts(key).stream().map(t -> within(key, reading, t)).toList();
  }

  double number(String key, double otherwise) {
    Optional<JsonNode> value = value(key);
    if (value.isPresent() && !value.get().isNumber()) {
      throw bad(key + ": a number is expected");
    }
    return value.map(JsonNode::asDouble).orElse(otherwise);
  }

  int whole(String key, int otherwise) {
    double number = number(key, otherwise);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw bad(key + ": a whole number is expected");
    }
    return (int) number;
  }

  boolean flag(String key, boolean otherwise) {
    Optional<JsonNode> value = value(key);
    if (value.isPresent() && !value.get().isBoolean()) {
      throw bad(key + ": true or false is expected");
    }
    return value.map(JsonNode::asBoolean).orElse(otherwise);
  }

  Optional<Duration> time(String key) {
    return text(key).map(t -> within(key, Scalars::time, t));
  }

  Optional<URI> address(String key) {
    return text(key).map(t -> within(key, Scalars::address, t));
  }

  /** The entries of a map, each named. */
  List<Named> entries(String key, String kind) {
    List<Named> entries = new ArrayList<>();
    value(key)
        .ifPresent(
            v -> {
              if (!v.isObject()) {
                throw bad(key + ": names with what they stand for are expected");
              }
              for (String name : v.propertyNames()) {
                entries.add(new Named(name, "alerts: " + kind + " '" + name + "'", v.get(name)));
              }
            });
    return entries;
  }

  /** The entries of a list, each named by its key {@code name}, or its number if it has none. */
  List<Named> items(String key, String kind) {
    List<Named> items = new ArrayList<>();
    value(key)
        .ifPresent(
            v -> {
              if (!v.isArray()) {
                throw bad(key + ": a list is expected");
              }
              for (JsonNode item : v) {
                JsonNode name = item.get("name");
                String number = "alerts: " + kind + " " + (items.size() + 1);
                items.add(
                    name == null || !name.isString()
                        ? new Named("", number, item)
                        : new Named(
                            name.asString(),
                            "alerts: " + kind + " '" + name.asString() + "'",
                            item));
              }
            });
    return items;
  }

  /** A value with the name of its entry. */
  record Named(String name, String place, JsonNode value) {
    Entry entry() {
      return new Entry(place, value);
    }
  }
}
