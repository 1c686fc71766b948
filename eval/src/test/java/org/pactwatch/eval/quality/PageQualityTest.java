package org.pactwatch.eval.quality;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the reading of pages of many publishers to floors. */
class PageQualityTest {
  private final Floors floors = new Floors();

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void readsPagesOfManyPublishersNoWorseThanBefore(QualitySet set) throws IOException {
    floors.hold(set);
  }

  static List<QualitySet> sets() {
    return PageSets.all();
  }
}
