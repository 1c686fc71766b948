package org.pactwatch.app.operations;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that must be so for a process to do its work.
 *
 * @param name what is looked at
 * @param trouble what is wrong, in one line; empty if all is well. Returns within seconds, and
 *     throws nothing that is expected
 */
public record Check(String name, Supplier<Optional<String>> trouble) {

  /** The trouble; one that the look itself ran into counts. */
  Optional<String> look() {
    try {
      return trouble.get();
    } catch (RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
