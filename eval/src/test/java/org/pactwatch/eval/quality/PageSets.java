package org.pactwatch.eval.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.app.evaluation.PageEvaluation;
import org.pactwatch.app.evaluation.PageEvaluation.Addresses;

/** Saved pages of many publishers with gold of their text, headlines and dates. */
public final class PageSets {
  private static final Path PAGES = Shared.path("pages");

  private PageSets() {}

  /** All of them. */
  public static List<QualitySet> all() {
    return Stream.of("naeb", "fundus", "trafilatura")
        .map(set -> new QualitySet("pages." + set, PAGES.resolve(set), () -> figures(set)))
        .toList();
  }

  private static List<Figure> figures(String set) throws IOException {
    PageEvaluation read = PageEvaluation.of(PAGES.resolve(set), Addresses.GIVEN, prediction -> {});
    if (!read.refusals().isEmpty()) {
      throw new IOException(String.join("; ", read.refusals()));
    }
    return read.figures();
  }
}
