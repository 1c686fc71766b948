package org.pactwatch.eval.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.eval.alerts.AlertReplay.Score;
import org.pactwatch.eval.quality.QualitySet;
import org.pactwatch.eval.quality.Shared;

/** Annotated articles read on their days, for the alerts that should come of them. */
public final class AlertSets {
  private AlertSets() {}

  /** All of them. */
  public static List<QualitySet> all() {
    Path gold = Shared.path("gold/dev");
    return List.of(new QualitySet("alerts.dev", gold, () -> figures(gold)));
  }

  private static List<Figure> figures(Path gold) throws IOException {
    Path scratch = Files.createTempDirectory("alert-replay");
    List<Figure> figures = new ArrayList<>();
    try {
      for (Score score : new AlertReplay().run(gold, scratch)) {
        String detail = score.toString();
        figures.add(new Figure(score.name() + ".precision", score.precision(), detail));
        figures.add(new Figure(score.name() + ".recall", score.recall(), detail));
        figures.add(new Figure(score.name() + ".once", score.once(), detail));
      }
    } finally {
      delete(scratch);
    }
    return figures;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
