package org.pactwatch.eval.scores;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.eval.quality.FigureFile;

/**
 * How a measured figure stands.
 *
 * @param name the set's and its own
 * @param measured cut to the digits that files keep
 * @param floor the least it may be; null if it has none yet
 * @param released what the last release measured; null if that did not measure it
 * @param detail what it is made of
 */
record Standing(
    String name,
    BigDecimal measured,
    @Nullable BigDecimal floor,
    @Nullable BigDecimal released,
    String detail) {

  static Standing of(Figure figure, @Nullable BigDecimal floor, @Nullable BigDecimal released) {
    return new Standing(
        figure.name(), FigureFile.cut(figure.value()), floor, released, figure.detail());
  }

  /** Whether {@code mvn verify} would fail for it. */
  boolean isBelow() {
    return floor == null || measured.compareTo(floor) < 0;
  }

  /** What has changed since the last release, above 0 for better; 0 where that has no figure. */
  BigDecimal change() {
    return released == null ? BigDecimal.ZERO : measured.subtract(released);
  }

  /** A line of the table. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-34s %8s %8s %8s %8s %s %s",
        name,
        measured,
        floor == null ? "none" : floor,
        released == null ? "-" : released,
        changed(),
        isBelow() ? "!" : " ",
        detail);
  }

  private String changed() {
    if (released == null) {
      return "new";
    }
    return change().signum() == 0 ? "=" : String.format(Locale.ROOT, "%+.4f", change());
  }
}
