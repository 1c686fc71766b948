package org.pactwatch.eval.sameness;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactwatch.eval.quality.Floors;
import org.pactwatch.eval.quality.QualitySet;

/** Holds the telling of copies to floors. */
class SamenessTest {
  private final Floors floors = new Floors();

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void copiesAreToldFromOtherStories(QualitySet set) throws IOException {
    floors.hold(set);
  }

  static List<QualitySet> sets() {
    return SamenessSets.all();
  }
}
