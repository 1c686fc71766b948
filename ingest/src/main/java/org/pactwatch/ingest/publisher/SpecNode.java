package org.pactwatch.ingest.publisher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a specification's file, which knows the line it stands on, counted from 1. */
sealed interface SpecNode {
  int line();

  /** A word, a number, a date, a selector: whatever is no list and has no keys. */
  record Text(int line, String value) implements SpecNode {}

  /** A list. */
  record Items(int line, List<SpecNode> values) implements SpecNode {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Keys with values, in the order of the file. */
  record Keys(int line, Map<String, SpecNode> values) implements SpecNode {
    public Keys {
      values = new LinkedHashMap<>(values);
    }
  }
}
