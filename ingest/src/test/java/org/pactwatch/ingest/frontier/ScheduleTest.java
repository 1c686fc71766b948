package org.pactwatch.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.ingest.source.Source;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-05-18T09:51:00Z");
  private static final Source SOURCE = Source.feed(URI.create("https://paper.example/feed"));

  /** In the middle: neither more nor less. */
  private final Schedule schedule = new Schedule(RandomGeneratorOfHalves.INSTANCE);

  private enum RandomGeneratorOfHalves implements RandomGenerator {
    INSTANCE;

    @Override
    public long nextLong() {
      return 1L << 63;
    }

    @Override
    public double nextDouble() {
      return 0.5;
    }
  }

  private Duration wait(Rhythm rhythm, double failures, Schedule.Asked asked) {
    return Duration.between(NOW, schedule.next(SOURCE, rhythm, failures, asked, NOW));
  }

  private Duration wait(Rhythm rhythm) {
    return wait(rhythm, 0, Schedule.Asked.NOTHING);
  }

  /** A source with so many entries every so often, after some days. */
  private static Rhythm steady(int fresh, Duration every, int days) {
    Rhythm rhythm = Rhythm.UNKNOWN;
    for (long i = 0; i < Duration.ofDays(days).dividedBy(every); i++) {
      rhythm = rhythm.after(fresh, every, every);
    }
    return rhythm;
  }

  @Test
  void aSourceIsLookedAtFourTimesAsOftenAsItHasNews() {
    assertThat(wait(Rhythm.UNKNOWN)).isEqualTo(Duration.ofMinutes(15));
    assertThat(wait(steady(1, Duration.ofHours(4), 14)).toMinutes()).isCloseTo(60, within(6L));
    assertThat(wait(steady(1, Duration.ofMinutes(20), 14)).toMinutes()).isCloseTo(5, within(1L));
  }

  @Test
  void theWaitStaysBetweenAMinuteAndADay() {
    assertThat(wait(steady(30, Duration.ofMinutes(1), 3))).isEqualTo(Duration.ofMinutes(1));
    assertThat(wait(steady(0, Duration.ofHours(12), 60))).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aBusyDayIsForgottenWithinAWeek() {
    Rhythm busy = steady(5, Duration.ofMinutes(10), 2);
    Rhythm quiet = busy;
    for (int i = 0; i < 7; i++) {
      quiet = quiet.after(0, Duration.ofDays(1), Duration.ZERO);
    }
    assertThat(wait(busy)).isLessThan(Duration.ofMinutes(2));
    assertThat(wait(quiet)).isGreaterThan(wait(busy).multipliedBy(20));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 15, 30})
  void theUsersIntervalIsTheLongestWaitWhateverTheServerSays(int minutes) {
    Source often = SOURCE.every(Duration.ofMinutes(minutes));
    Rhythm slow = steady(0, Duration.ofHours(12), 60);
    for (Duration fresh : new Duration[] {null, Duration.ofHours(5)}) {
      Instant next = schedule.next(often, slow, 0, new Schedule.Asked(fresh, null), NOW);
      assertThat(Duration.between(NOW, next)).isEqualTo(Duration.ofMinutes(minutes));
    }
  }

  @Test
  void whatTheServerSaysOfFreshnessIsHeardUpToAnHour() {
    Rhythm fast = steady(1, Duration.ofMinutes(20), 14);
    assertThat(wait(fast, 0, new Schedule.Asked(Duration.ofMinutes(30), null)))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(wait(fast, 0, new Schedule.Asked(Duration.ofDays(365), null)))
        .isEqualTo(Duration.ofHours(1));
    Rhythm gap = fast.afterGap(Duration.ofMinutes(8));
    assertThat(wait(gap, 0, new Schedule.Asked(Duration.ofDays(365), null)))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void aGapShortensTheWaitAndIsForgottenByAndBy() {
    Rhythm slow = steady(1, Duration.ofHours(12), 30);
    Rhythm gap = slow.afterGap(Duration.ofHours(2));
    assertThat(wait(gap)).isEqualTo(Duration.ofMinutes(30));
    Rhythm later = gap;
    for (int i = 0; i < 30; i++) {
      later = later.after(0, Duration.ofMinutes(30), Duration.ZERO);
    }
    assertThat(later.gapBound()).isZero();
  }

  @Test
  void failuresProlongTheWaitByTheirWeightAndNeverBeyondADay() {
    Rhythm quarterly = Rhythm.UNKNOWN;
    assertThat(wait(quarterly, 0.25, Schedule.Asked.NOTHING)).isEqualTo(Duration.ofMinutes(30));
    assertThat(wait(quarterly, 1, Schedule.Asked.NOTHING)).isEqualTo(Duration.ofMinutes(75));
    assertThat(wait(quarterly, 1000, Schedule.Asked.NOTHING)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aServerThatAsksToWaitIsHeardUpToADay() {
    Schedule.Asked hours = new Schedule.Asked(null, Duration.ofHours(5));
    assertThat(wait(Rhythm.UNKNOWN, 0.25, hours))
        .isBetween(Duration.ofHours(5), Duration.ofMinutes(5 * 66));
    Schedule.Asked years = new Schedule.Asked(null, Duration.ofDays(400));
    assertThat(wait(Rhythm.UNKNOWN, 0.25, years)).isLessThan(Duration.ofHours(27));
  }
}
