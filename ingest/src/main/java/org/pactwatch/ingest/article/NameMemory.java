package org.pactwatch.ingest.article;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Remembers what was found of classes and ids. A publisher's pages have them in common, so that
 * most are judged once while the program runs. Bounded: when it is full it forgets all and begins
 * again. Safe for use by many threads.
 */
final class NameMemory {
  private static final int MOST = 20_000;
  private static final int LONGEST = 300;

  private final Map<String, Boolean> known = new ConcurrentHashMap<>();
  private final Predicate<String> test;

  NameMemory(Predicate<String> test) {
    this.test = test;
  }

  boolean holds(String names) {
    if (names.length() > LONGEST) {
      return test.test(names);
    }
    Boolean before = known.get(names);
    if (before != null) {
      return before;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    boolean found = test.test(names);
    known.put(names, found);
    return found;
  }
}
