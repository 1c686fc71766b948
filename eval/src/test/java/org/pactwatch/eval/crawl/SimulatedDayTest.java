package org.pactwatch.eval.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedDayTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void twoProcessesTakeEveryItemOfSixtyFeedsAndNeverPressAHost() throws Exception {
    SimulatedDay.Outcome day =
        new SimulatedDay(15, 60, 1440, 60, 2, Duration.ofHours(8)).run(folder);
    assertThat(day.published()).isGreaterThan(200);
    assertThat(day.missed()).isEmpty();
    assertThat(day.offences()).isEmpty();
    assertThat(day.unchangedPolls()).isGreaterThan(100);
    assertThat(day.notModifiedShare()).isGreaterThan(0.9);
  }
}
