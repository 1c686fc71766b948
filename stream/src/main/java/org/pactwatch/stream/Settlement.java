package org.pactwatch.stream;

import java.time.Duration;
import java.time.Instant;

/**
 * That a dead letter needs no more care. Settlements are appended; letters stay as they are.
 *
 * @param letter the letter's id
 * @param written when the letter was written, which tells it from one of the same id on a topic
 *     that was made anew
 * @param outcome what was done with it
 * @param at when that was
 * @param by who did it
 * @param reason why; may be empty
 */
record Settlement(
    String letter, Instant written, Outcome outcome, Instant at, String by, String reason) {

  /** They outlive the letters. */
  static final Topic<Settlement> TOPIC =
      new Topic<>(
          "pactwatch.settlements.v1",
          Settlement.class,
          1,
          Settlement::letter,
          1,
          Duration.ofDays(2 * 90),
          true);

  /** What was done with a letter. */
  enum Outcome {
    REPLAYED,
    DROPPED
  }
}
