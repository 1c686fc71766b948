package org.pactwatch.store.db;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values of the model in JSON columns. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // The offset of a publication time is part of what was read.
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Json() {}

  /** Writes a value. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Writes a value with the type it is declared as, which sealed types need. */
  public static String write(Class<?> type, Object value) {
    return MAPPER.writerFor(type).writeValueAsString(value);
  }

  /**
   * Reads what {@link #write(Object)} wrote.
   *
   * @throws IllegalStateException if the column holds something else
   */
  public static <T> T read(Class<T> type, String json) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new IllegalStateException("stored JSON is no " + type.getSimpleName(), e);
    }
  }

  /** As {@link #read(Class, String)}, for generic types. */
  public static <T> T read(TypeReference<T> type, String json) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new IllegalStateException("stored JSON is no " + type.getType(), e);
    }
  }
}
