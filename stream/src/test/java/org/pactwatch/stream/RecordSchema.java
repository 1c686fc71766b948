package org.pactwatch.stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of what the codec writes for a topic's records, made from their
 * declaration: components that are not nullable are required, further ones are allowed.
 */
final class RecordSchema {
  private static final Map<Class<?>, Map<String, Object>> PLAIN =
      Map.of(
          String.class, Map.of("type", "string"),
          boolean.class, Map.of("type", "boolean"),
          int.class, Map.of("type", "integer"),
          double.class, Map.of("type", "number"),
          Instant.class, Map.of("type", "string", "format", "date-time"),
          OffsetDateTime.class, Map.of("type", "string", "format", "date-time"),
          LocalDate.class, Map.of("type", "string", "format", "date"),
          URI.class, Map.of("type", "string", "format", "uri"));

  private final Map<String, Object> definitions = new TreeMap<>();

  private RecordSchema() {}

  static Map<String, Object> of(Topic<?> topic) {
    RecordSchema schema = new RecordSchema();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:pactwatch:" + topic.name() + ":" + topic.version());
    root.put("title", topic.name() + ", schema version " + topic.version());
    root.putAll(schema.of(topic.type()));
    root.put("$defs", schema.definitions);
    return root;
  }

  private Map<String, Object> of(AnnotatedType component) {
    Map<String, Object> bare = bare(component);
    return component.isAnnotationPresent(Nullable.class)
        ? Map.of("anyOf", List.of(bare, Map.of("type", "null")))
        : bare;
  }

  private Map<String, Object> bare(AnnotatedType component) {
    if (component instanceof AnnotatedParameterizedType generic) {
      Class<?> raw = (Class<?>) ((ParameterizedType) generic.getType()).getRawType();
      if (!Collection.class.isAssignableFrom(raw)) {
        throw new IllegalArgumentException("no schema for " + raw);
      }
      Map<String, Object> array = new LinkedHashMap<>();
      array.put("type", "array");
      array.put("items", of(generic.getAnnotatedActualTypeArguments()[0]));
      if (Set.class.isAssignableFrom(raw)) {
        array.put("uniqueItems", true);
      }
      return array;
    }
    return of((Class<?>) component.getType());
  }

  private Map<String, Object> of(Class<?> type) {
    Map<String, Object> plain = PLAIN.get(type);
    if (plain != null) {
      return new TreeMap<>(plain);
    }
    if (!definitions.containsKey(type.getSimpleName())) {
      definitions.put(type.getSimpleName(), Map.of());
      definitions.put(type.getSimpleName(), definition(type));
    }
    return Map.of("$ref", "#/$defs/" + type.getSimpleName());
  }

  private Map<String, Object> definition(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(JsonValue.class) && method.getParameterCount() == 0) {
        return of((Class<?>) (Type) method.getReturnType());
      }
    }
    if (type.isEnum()) {
      List<String> names =
          Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
      return Map.of("enum", names);
    }
    if (!type.isRecord() || type.isAnnotationPresent(JsonFormat.class)) {
      throw new IllegalArgumentException("no schema for " + type);
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), of(component.getAnnotatedType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("required", required);
    object.put("properties", properties);
    return object;
  }
}
