package org.pactwatch.eval.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactwatch.eval.quality.Floors;
import org.pactwatch.eval.quality.QualitySet;

/** Holds the store's telling of pacts to what people say. */
class IdentityQualityTest {
  private final Floors floors = new Floors();

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void putsTheClaimsOfAPactTogether(QualitySet set) throws IOException {
    floors.hold(set);
  }

  static List<QualitySet> sets() {
    return IdentitySets.all();
  }

  @Test
  void bcubedCountsItemsAsItsAuthorsDo() {
    Bcubed score =
        Bcubed.of(Map.of(1, "a", 2, "a", 3, "b", 4, "b"), Map.of(1, "x", 2, "x", 3, "x", 4, "y"));
    assertThat(score.precision()).isEqualTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4);
    assertThat(score.recall()).isEqualTo((1 + 1 + 0.5 + 0.5) / 4);
  }
}
