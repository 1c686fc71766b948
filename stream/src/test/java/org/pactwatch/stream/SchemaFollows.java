package org.pactwatch.stream;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks JSON against the part of JSON Schema that {@link RecordSchema} uses. */
final class SchemaFollows {
  private final JsonNode root;
  private final List<String> offences = new ArrayList<>();

  private SchemaFollows(JsonNode root) {
    this.root = root;
  }

  /** What is not as the schema says, by place. */
  static List<String> offences(JsonNode schema, JsonNode value) {
    SchemaFollows check = new SchemaFollows(schema);
    check.follow(schema, value, "$");
    return check.offences;
  }

  private void follow(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      follow(root.at(schema.get("$ref").asString().substring(1)), value, at);
    } else if (schema.has("anyOf")) {
      if (!value.isNull()) {
        follow(schema.get("anyOf").get(0), value, at);
      }
    } else if (schema.has("enum")) {
      boolean known = false;
      for (JsonNode name : schema.get("enum")) {
        known |= name.equals(value);
      }
      check(known, at, value);
    } else {
      typed(schema, value, at);
    }
  }

  private void typed(JsonNode schema, JsonNode value, String at) {
    switch (schema.get("type").asString()) {
      case "string" -> check(value.isString(), at, value);
      case "boolean" -> check(value.isBoolean(), at, value);
      case "integer" -> check(value.isInt(), at, value);
      case "number" -> check(value.isNumber(), at, value);
      case "array" -> {
        check(value.isArray(), at, value);
        for (int i = 0; i < value.size(); i++) {
          follow(schema.get("items"), value.get(i), at + "[" + i + "]");
        }
      }
      default -> object(schema, value, at);
    }
  }

  private void object(JsonNode schema, JsonNode value, String at) {
    check(value.isObject(), at, value);
    for (JsonNode name : schema.get("required")) {
      check(value.has(name.asString()), at + "." + name.asString(), value);
    }
    for (String name : value.propertyNames()) {
      JsonNode property = schema.get("properties").get(name);
      check(property != null, at + "." + name, value);
      if (property != null) {
        follow(property, value.get(name), at + "." + name);
      }
    }
  }

  private void check(boolean holds, String at, JsonNode value) {
    if (!holds) {
      offences.add(at + ": " + value);
    }
  }
}
