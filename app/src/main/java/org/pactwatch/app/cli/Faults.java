package org.pactwatch.app.cli;

import java.util.ArrayList;
import java.util.List;

/** What has gone wrong during a run. Thread-safe. */
final class Faults {
  private final List<String> lines = new ArrayList<>();
  private boolean broken;

  /** Something failed; the rest goes on. */
  synchronized void add(String line) {
    lines.add(line);
  }

  /** Something broke without which nothing goes on. */
  synchronized void broke(String line) {
    lines.add(line);
    broken = true;
  }

  synchronized boolean isBroken() {
    return broken;
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
