package org.pactwatch.eval.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the store's telling of pacts to what people say, at B-cubed F1. */
class IdentityQualityTest {
  private static final Path NAMES = Path.of("src/test/resources/pact-identity");
  private static final Path SHARED = Path.of(System.getProperty("shared", "../../shared"));
  private static final double LEAST = 0.90;

  @Test
  void putsTheClaimsOfTheSampleNewsroomTogether() throws IOException {
    hold(GoldPacts.of(NAMES.resolve("newsroom.txt"), Path.of("src/test/resources/newsroom-gold")));
  }

  @Test
  void tellsInventedAndHistoricPactsApart() throws IOException {
    hold(GoldPacts.of(NAMES.resolve("cases.txt"), NAMES.resolve("cases")));
  }

  @Test
  void putsTheClaimsOfAnnotatedArticlesTogether() throws IOException {
    Path gold = SHARED.resolve("gold/dev");
    assumeTrue(Files.isDirectory(gold), () -> "skipped: no folder " + gold);
    hold(GoldPacts.of(NAMES.resolve("dev.txt"), gold));
  }

  @Test
  void bcubedCountsItemsAsItsAuthorsDo() {
    Bcubed score =
        Bcubed.of(Map.of(1, "a", 2, "a", 3, "b", 4, "b"), Map.of(1, "x", 2, "x", 3, "x", 4, "y"));
    assertThat(score.precision()).isEqualTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4);
    assertThat(score.recall()).isEqualTo((1 + 1 + 0.5 + 0.5) / 4);
  }

  private static void hold(GoldPacts gold) {
    assertThat(gold.score())
        .as(() -> String.join("\n", gold.faults()))
        .satisfies(s -> assertThat(s.f1()).isGreaterThanOrEqualTo(LEAST));
  }
}
