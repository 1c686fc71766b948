package org.pactwatch.ingest.article;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was found of classes and ids. A publisher's pages have them in common, so that
 * most are judged once while the program runs. Bounded: when it is full it forgets all and begins
 * again. Safe for use by many threads.
 *
 * @param <T> what is found
 */
final class NameMemory<T> {
  private static final int MOST = 50_000;
  private static final int LONGEST = 300;

  private final Map<String, T> known = new ConcurrentHashMap<>();
  private final Function<String, T> find;

  NameMemory(Function<String, T> find) {
    this.find = find;
  }

  T of(String names) {
    if (names.length() > LONGEST) {
      return find.apply(names);
    }
    T before = known.get(names);
    if (before != null) {
      return before;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    T found = find.apply(names);
    known.put(names, found);
    return found;
  }
}
