package org.pactwatch.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;

/**
 * When an article's page is looked at again: an hour, six hours, a day and a week after it was
 * first taken. Corrections mostly come early.
 */
final class RecheckTimes {
  private static final List<Duration> AFTER =
      List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(7));

  private RecheckTimes() {}

  /** The first time for a fresh article; null for one that was published more than a week ago. */
  static @Nullable Instant first(Article article) {
    LocalDate oldest =
        article.fetchedAt().minus(Duration.ofDays(7)).atZone(ZoneOffset.UTC).toLocalDate();
    boolean old = article.published() != null && article.published().day().isBefore(oldest);
    return old || article.url() == null ? null : article.fetchedAt().plus(AFTER.get(0));
  }

  /** The next time, or null if there is none; times that were missed are not made up for. */
  static @Nullable Instant next(Instant firstTaken, Instant now) {
    return AFTER.stream()
        .map(firstTaken::plus)
        .filter(time -> time.isAfter(now))
        .findFirst()
        .orElse(null);
  }
}
