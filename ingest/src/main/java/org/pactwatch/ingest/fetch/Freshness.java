package org.pactwatch.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a response stays as it is, as its server says (RFC 9111, section 4.2). */
public final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

  private Freshness() {}

  /**
   * The time that is left from now.
   *
   * @return nothing if the server does not say, or says that it is over
   */
  public static Optional<Duration> of(List<FetchOutcome.Header> head, Instant now) {
    Optional<Duration> fresh =
        value(head, "Cache-Control")
            .map(MAX_AGE::matcher)
            .filter(Matcher::find)
            .map(m -> Duration.ofSeconds(Long.parseLong(m.group(1))).minus(age(head)))
            .or(
                () ->
                    value(head, "Expires")
                        .flatMap(Freshness::date)
                        .map(e -> Duration.between(now, e)));
    return fresh.filter(left -> !left.isNegative() && !left.isZero());
  }

  private static Duration age(List<FetchOutcome.Header> head) {
    return value(head, "Age")
        .filter(age -> age.matches("\\d{1,9}"))
        .map(age -> Duration.ofSeconds(Long.parseLong(age)))
        .orElse(Duration.ZERO);
  }

  private static Optional<Instant> date(String written) {
    try {
      return Optional.of(
          ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> value(List<FetchOutcome.Header> head, String name) {
    return head.stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(line -> line.value().strip())
        .findFirst();
  }
}
