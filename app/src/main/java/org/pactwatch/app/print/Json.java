package org.pactwatch.app.print;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PublicationDate;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, with its keys in the order in which the record declares them. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private Json() {}

  static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** ISO 8601: the exact time with its offset, or the day if no more is known. */
  static @Nullable String date(@Nullable PublicationDate date) {
    if (date == null) {
      return null;
    }
    return date.time() == null
        ? date.day().toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.time());
  }
}
