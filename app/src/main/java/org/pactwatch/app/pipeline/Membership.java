package org.pactwatch.app.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * Who this process is among those that do the same work.
 *
 * @param name a fixed name, with which it takes its share back at once after a crash; null where it
 *     has none, and others wait some seconds before they take over what a crashed one had
 * @param build the version of the program, for the dead letters
 */
public record Membership(@Nullable String name, String build) {

  /** The only process there is. */
  public static Membership alone(String build) {
    return new Membership("one", build);
  }
}
