package org.pactwatch.alert.quiet;

import java.time.Instant;
import org.pactwatch.model.Alert;

/**
 * That some messages are not told for a while. They are kept, and stand in the feeds.
 *
 * @param id its number
 * @param matcher which messages
 * @param author who said so
 * @param reason why
 * @param from from when on
 * @param until before when
 */
public record Silence(
    long id, Matcher matcher, String author, String reason, Instant from, Instant until) {
  public Silence {
    if (matcher.isEmpty()) {
      throw new IllegalArgumentException("a silence that names nothing would silence nothing");
    }
    if (author.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a silence needs an author and a reason");
    }
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("a silence ends after it begins: " + until);
    }
  }

  /** Whether it holds the message back. */
  public boolean holds(Alert alert, Instant now) {
    return !now.isBefore(from) && now.isBefore(until) && matcher.matches(alert);
  }
}
