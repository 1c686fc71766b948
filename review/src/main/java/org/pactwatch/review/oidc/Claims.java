package org.pactwatch.review.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of somebody.
 *
 * @param all the claims
 */
record Claims(Map<String, Object> all) {
  /** A claim that is a text. */
  Optional<String> text(String name) {
    return value(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** A claim that is a text or a list of some; nothing if it is not there. */
  List<String> texts(String name) {
    Object value = value(name);
    if (value instanceof List<?> list) {
      return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return value instanceof String text ? List.of(text) : List.of();
  }

  /** Whether a claim is there, be it empty. */
  boolean has(String name) {
    return value(name) != null;
  }

  /** These, and of others what is not among these. */
  Claims and(Claims others) {
    Map<String, Object> both = new HashMap<>(others.all);
    both.putAll(all);
    return new Claims(both);
  }

  /** By its whole name, or from one nested claim to the next. */
  private @Nullable Object value(String name) {
    Object whole = all.get(name);
    if (whole != null) {
      return whole;
    }
    Object at = all;
    for (String step : name.split("\\.", -1)) {
      at = at instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return at;
  }
}
