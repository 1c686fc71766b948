package org.pactwatch.eval.scores;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.eval.quality.FigureFile;
import org.pactwatch.eval.quality.QualitySet;

/**
 * Measures sets and prints how each figure stands to its floor and to the last release. For one
 * thread.
 */
final class Scores {
  private final Map<String, BigDecimal> floors;
  private final FigureFile released;
  private final PrintStream out;
  private final List<Standing> standings = new ArrayList<>();
  private final List<QualitySet> away = new ArrayList<>();

  /**
   * @param released the figures of the last release; need not exist
   * @param out where the table goes
   */
  Scores(Map<String, BigDecimal> floors, Path released, PrintStream out) {
    this.floors = Map.copyOf(floors);
    this.released = new FigureFile(released);
    this.out = out;
  }

  /**
   * Measures, and prints a line a figure as soon as it is known.
   *
   * @return whether all figures have floors and none is below its own
   */
  boolean print(List<QualitySet> sets) throws IOException {
    Map<String, BigDecimal> before = released.read();
    out.println("Last release: " + released.comments().stream().findFirst().orElse("none"));
    out.printf("%-34s %8s %8s %8s %8s%n", "figure", "measured", "floor", "released", "change");
    for (QualitySet set : sets) {
      if (!set.isHere()) {
        away.add(set);
        out.printf("%-34s not measured: no folder %s%n", set.name(), set.needs());
        continue;
      }
      for (Figure figure : set.measure()) {
        String name = figure.name();
        Standing standing = Standing.of(figure, floors.get(name), before.get(name));
        standings.add(standing);
        out.println(standing.line());
      }
    }
    out.println(summary());
    return standings.stream().noneMatch(Standing::isBelow);
  }

  private String summary() {
    long better = standings.stream().filter(s -> s.change().signum() > 0).count();
    long worse = standings.stream().filter(s -> s.change().signum() < 0).count();
    long below = standings.stream().filter(Standing::isBelow).count();
    return standings.size()
        + " figures: "
        + (below == 0 ? "none below its floor" : below + " below their floors or without one (!)")
        + ", "
        + better
        + " better and "
        + worse
        + " worse than in the last release, "
        + away.size()
        + " sets not on this machine";
  }

  /**
   * Writes what was measured as a release's figures.
   *
   * @param version the release's
   * @return why it was not written: the figures of a release are those of all sets
   */
  Optional<String> keep(String version, Clock clock) throws IOException {
    if (!away.isEmpty()) {
      return Optional.of(
          "not written: these sets are not on this machine: "
              + String.join(", ", away.stream().map(QualitySet::name).toList()));
    }
    Map<String, BigDecimal> measured = new TreeMap<>();
    standings.forEach(s -> measured.put(s.name(), s.measured()));
    released.write(
        List.of(
            version + ", " + LocalDate.now(clock),
            "What the last release measured; eval/quality --release VERSION writes it."),
        measured);
    return Optional.empty();
  }
}
