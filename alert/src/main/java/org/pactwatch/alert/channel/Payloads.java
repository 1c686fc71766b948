package org.pactwatch.alert.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** Values as the JSON that receivers read. */
final class Payloads {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Payloads() {}

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }
}
