package org.pactwatch.review.desk;

import java.util.List;

/**
 * What came of asking another room to do something.
 *
 * @param done whether it was done
 * @param lines what it says about it, for people
 */
public record Answer(boolean done, List<String> lines) {
  public Answer {
    lines = List.copyOf(lines);
  }

  /** It was done. */
  public static Answer done(String... lines) {
    return new Answer(true, List.of(lines));
  }

  /** It was not done, for a reason. */
  public static Answer refused(String line) {
    return new Answer(false, List.of(line));
  }
}
