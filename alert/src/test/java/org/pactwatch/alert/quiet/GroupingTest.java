package org.pactwatch.alert.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Property
  void aGroupIsNeverToldBeforeItsWaitNorSoonerThanItsIntervalNorLaterThanBoth(
      @ForAll @IntRange(max = 3600) int wait,
      @ForAll @IntRange(max = 86_400) int interval,
      @ForAll @LongRange(max = 10_000_000) long since,
      @ForAll @LongRange(max = 10_000_000) long told) {
    Grouping grouping =
        new Grouping(
            Grouping.By.SUBJECT, Duration.ofSeconds(wait), Duration.ofSeconds(interval), null);
    Instant waiting = START.plusSeconds(since);
    Instant last = START.plusSeconds(told);
    Instant due = grouping.due(waiting, last);
    assertThat(due).isAfterOrEqualTo(waiting.plusSeconds(wait));
    assertThat(due).isAfterOrEqualTo(last.plusSeconds(interval));
    assertThat(due).isIn(waiting.plusSeconds(wait), last.plusSeconds(interval));
    assertThat(grouping.due(waiting, null)).isEqualTo(waiting.plusSeconds(wait));
  }

  @Property
  void aDigestComesAfterTheMomentAndWithinItsPeriod(
      @ForAll @LongRange(max = 63_072_000) long seconds,
      @ForAll @IntRange(max = 23) int hour,
      @ForAll @IntRange(max = 59) int minute,
      @ForAll boolean daily) {
    ZoneId zone = ZoneId.of("America/New_York");
    Digest digest =
        new Digest(
            daily ? Digest.Every.DAILY : Digest.Every.HOURLY, LocalTime.of(hour, minute), zone);
    Instant after = START.plusSeconds(seconds);
    Instant next = digest.next(after);
    assertThat(next).isAfter(after);
    assertThat(Duration.between(after, next))
        .isLessThanOrEqualTo(daily ? Duration.ofHours(26) : Duration.ofHours(1));
    assertThat(next.atZone(zone).getMinute()).isEqualTo(minute);
  }

  @Test
  void aDailyDigestKeepsItsHourWhenTheClocksChange() {
    Digest seven = new Digest(Digest.Every.DAILY, LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));
    assertThat(seven.next(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T05:00:00Z");
    assertThat(seven.next(Instant.parse("2026-03-27T12:00:00Z"))).isEqualTo("2026-03-28T06:00:00Z");
  }

  @Test
  void whatIsInADigestIsOneGroup() {
    Digest hourly = new Digest(Digest.Every.HOURLY, LocalTime.MIDNIGHT, ZoneOffset.UTC);
    Grouping grouping =
        new Grouping(Grouping.By.SUBJECT, Duration.ZERO, Duration.ofDays(1), hourly);
    assertThat(grouping.due(Instant.parse("2026-01-01T10:20:00Z"), START))
        .isEqualTo("2026-01-01T11:00:00Z");
  }
}
