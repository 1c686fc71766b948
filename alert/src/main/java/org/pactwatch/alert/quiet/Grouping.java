package org.pactwatch.alert.quiet;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Alert;

/**
 * Which messages of a channel are told together, and when. The terms are those of Prometheus's
 * Alertmanager.
 *
 * @param by what the messages of a group have in common
 * @param delay how long the first message of a group waits for others
 * @param interval the least time between two tellings of a group
 * @param digest when what has gathered is told, in place of the two, or null
 */
public record Grouping(By by, Duration delay, Duration interval, @Nullable Digest digest) {
  /** By what they are about; the first is told at once, more of it after five minutes. */
  public static final Grouping STANDARD =
      new Grouping(By.SUBJECT, Duration.ZERO, Duration.ofMinutes(5), null);

  public Grouping {
    if (delay.isNegative() || interval.isNegative()) {
      throw new IllegalArgumentException("a negative time");
    }
  }

  /** What the messages of a group have in common. */
  public enum By {
    /** The pact, or the source. */
    SUBJECT,
    /** The rule. */
    RULE,
    /** The channel alone. */
    ALL
  }

  /** The group of a message. */
  public String key(Alert alert) {
    if (digest != null) {
      return "";
    }
    return switch (by) {
      case SUBJECT -> alert.subject();
      case RULE -> alert.rule();
      case ALL -> "";
    };
  }

  /**
   * When a group is told.
   *
   * @param waiting since when its first message waits
   * @param told when it was told last, or null if it never was
   */
  public Instant due(Instant waiting, @Nullable Instant told) {
    if (digest != null) {
      return digest.next(waiting);
    }
    Instant gathered = waiting.plus(delay);
    Instant rested = told == null ? gathered : told.plus(interval);
    return rested.isAfter(gathered) ? rested : gathered;
  }
}
