package org.pactwatch.eval.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.eval.alerts.AlertReplay.Score;

/** Holds the alerts of annotated articles, read on their days, to what they should be. */
class AlertQualityTest {
  private static final Path SHARED = Path.of(System.getProperty("shared", "../../shared"));
  private static final double PRECISION = 0.85;

  /** What is missed is what readings miss; see the floors of readings. */
  private static final double RECALL_NEW = 0.75;

  private static final double RECALL_STAGE = 0.50;

  @TempDir private Path folder = Path.of(".");

  @Test
  void newPactsAndChangedStagesAreToldOnceAndRightly() throws IOException {
    Path gold = SHARED.resolve("gold/dev");
    assumeTrue(Files.isDirectory(gold), () -> "skipped: no folder " + gold);
    List<Score> scores = new AlertReplay().run(gold, folder);
    assertThat(scores)
        .allSatisfy(
            s -> {
              assertThat(s.precision()).as(s.toString()).isGreaterThanOrEqualTo(PRECISION);
              assertThat(s.duplicates()).as(s.toString()).isZero();
            });
    assertThat(scores.get(0).recall()).isGreaterThanOrEqualTo(RECALL_NEW);
    assertThat(scores.get(1).recall()).isGreaterThanOrEqualTo(RECALL_STAGE);
  }
}
