package org.pactwatch.review.desk;

import java.time.Instant;
import java.util.List;

/** The records that could not be handled, as the console sees them. Thread-safe. */
public interface DeadLetterDesk extends Desk {

  /**
   * A record that was set aside.
   *
   * @param id names it among all
   * @param topic where it came from
   * @param key its key, or empty
   * @param at when it was set aside
   * @param fault what went wrong
   * @param preview the beginning of what it holds
   */
  record Letter(String id, String topic, String key, Instant at, String fault, String preview) {}

  /** The letters that wait, the oldest first. */
  List<Letter> waiting(int most);

  /** Puts a letter's record back on its topic. */
  Answer replay(String id, String by, String reason);

  /** Settles a letter without another attempt. */
  Answer drop(String id, String by, String reason);

  /** A desk without letters. */
  static DeadLetterDesk none() {
    return new DeadLetterDesk() {
      @Override
      public boolean isHere() {
        return false;
      }

      @Override
      public List<Letter> waiting(int most) {
        return List.of();
      }

      @Override
      public Answer replay(String id, String by, String reason) {
        return Answer.refused("this process keeps no dead letters");
      }

      @Override
      public Answer drop(String id, String by, String reason) {
        return Answer.refused("this process keeps no dead letters");
      }
    };
  }
}
