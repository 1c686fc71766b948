package org.pactwatch.app.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Whether the process is to be left alone and whether it can do its work now. One that lives but is
 * not ready waits for something outside of it; starting it again would not help. Thread-safe.
 */
public final class Health {
  private final List<Check> live = new CopyOnWriteArrayList<>();
  private final List<Check> ready = new CopyOnWriteArrayList<>();

  /** Adds what only another start of the process can mend. */
  public void live(Check check) {
    live.add(check);
  }

  /** Adds what may come and go. */
  public void ready(Check check) {
    ready.add(check);
  }

  /** What is wrong with the process itself, by check; all checks are there, the good ones empty. */
  public Map<String, String> liveness() {
    return looks(live.stream());
  }

  /** What keeps the process from its work, by check; what is wrong with itself among it. */
  public Map<String, String> readiness() {
    return looks(Stream.concat(live.stream(), ready.stream()));
  }

  private static Map<String, String> looks(Stream<Check> checks) {
    Map<String, String> found = new LinkedHashMap<>();
    checks.forEach(c -> found.put(c.name(), c.look().orElse("")));
    return found;
  }
}
