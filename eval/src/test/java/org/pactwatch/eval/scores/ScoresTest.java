package org.pactwatch.eval.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.eval.quality.Floors;
import org.pactwatch.eval.quality.QualitySet;

class ScoresTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder = Path.of(".");
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void eachFigureStandsBesideItsFloorAndTheLastReleases() throws IOException {
    Files.writeString(released(), "# 0.1.0, 2026-10-01\nreadings.a 0.7000\nreadings.b 0.9000\n");
    Map<String, BigDecimal> floors =
        Map.of("readings.a", new BigDecimal("0.7500"), "readings.b", new BigDecimal("0.9000"));
    QualitySet set = set("readings", new Figure("a", 0.8, "8/10"), new Figure("b", 0.9, "9/10"));

    assertThat(scores(floors).print(List.of(set))).isTrue();
    assertThat(lines().get(0)).isEqualTo("Last release: 0.1.0, 2026-10-01");
    assertThat(lines().get(2))
        .matches("readings\\.a +0\\.8000 +0\\.7500 +0\\.7000 +\\+0\\.1000 +8/10");
    assertThat(lines().get(3)).matches("readings\\.b +0\\.9000 +0\\.9000 +0\\.9000 += +9/10");
    assertThat(lines().get(4))
        .isEqualTo(
            "2 figures: none below its floor, 1 better and 0 worse than in the last release,"
                + " 0 sets not on this machine");
  }

  @Test
  void aFigureBelowItsFloorOrWithoutOneIsMarkedAndFailsTheCommand() throws IOException {
    Map<String, BigDecimal> floors = Map.of("readings.a", new BigDecimal("0.8001"));
    QualitySet set = set("readings", new Figure("a", 0.8, "8/10"), new Figure("b", 0.9, "9/10"));

    assertThat(scores(floors).print(List.of(set))).isFalse();
    assertThat(lines().get(2)).matches("readings\\.a .* ! 8/10");
    assertThat(lines().get(3)).matches("readings\\.b +0\\.9000 +none +- +new ! 9/10");
    assertThat(lines().get(4)).contains("2 below their floors or without one (!)");
  }

  @Test
  void aSetThatIsNotOnThisMachineIsNamedAndKeepsAReleaseFromBeingWritten() throws IOException {
    QualitySet away = new QualitySet("pages", folder.resolve("away"), List::of);
    Scores scores = scores(Map.of());
    scores.print(List.of(away));
    assertThat(lines().get(2)).matches("pages +not measured: no folder .*away");
    assertThat(scores.keep("0.2.0", CLOCK))
        .hasValueSatisfying(why -> assertThat(why).contains("pages"));
    assertThat(released()).doesNotExist();
  }

  @Test
  void whatAReleaseKeepsIsWhatTheNextIsComparedWith() throws IOException {
    Scores first = scores(Map.of());
    first.print(List.of(set("readings", new Figure("a", 0.80009, "8/10"))));
    assertThat(first.keep("0.2.0", CLOCK)).isEmpty();
    printed.reset();
    scores(Map.of()).print(List.of(set("readings", new Figure("a", 0.7, "7/10"))));
    assertThat(lines().get(0)).isEqualTo("Last release: 0.2.0, 2026-11-22");
    assertThat(lines().get(2)).contains("0.8000").contains("-0.1000");
  }

  @Test
  void everyFloorBelongsToASetSoThatNoneIsKeptForNothing() throws IOException {
    List<String> sets = AllSets.list().stream().map(set -> set.name() + ".").toList();
    assertThat(new Floors().all().keySet())
        .allSatisfy(floor -> assertThat(sets).anyMatch(floor::startsWith));
  }

  private Scores scores(Map<String, BigDecimal> floors) {
    return new Scores(floors, released(), new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private QualitySet set(String name, Figure... figures) {
    return new QualitySet(name, folder, () -> List.of(figures));
  }

  private Path released() {
    return folder.resolve("released.txt");
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
