package org.pactwatch.eval.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.app.evaluation.PageEvaluation;
import org.pactwatch.app.evaluation.PageEvaluation.Addresses;

/** Holds the reading of pages of many publishers to floors. */
class PageQualityTest {
  private final Floors floors = new Floors();

  @ParameterizedTest
  @ValueSource(strings = {"naeb", "fundus", "trafilatura"})
  void readsPagesOfManyPublishersNoWorseThanBefore(String set) throws IOException {
    Path folder = Shared.folder("pages").resolve(set);
    PageEvaluation read = PageEvaluation.of(folder, Addresses.GIVEN, line -> {});
    assertThat(read.refusals()).isEmpty();
    Map<String, Double> measured =
        read.figures().stream()
            .collect(Collectors.toMap(f -> "pages." + set + "." + f.name(), Figure::value));
    floors.hold(measured, read.figures());
  }
}
