package org.pactwatch.eval.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pactwatch.app.evaluation.Figure;

/**
 * The least that may be measured, in {@code floors.txt}: a name and a share a line. A measurement
 * below its floor fails. With the property {@code floors} set to {@code raise} those above theirs
 * are written into the file instead, and new ones are added; no floor is ever lowered by it.
 */
public final class Floors {
  private static final Path FILE = Checkout.path("eval/src/test/resources/floors.txt");
  private static final String RAISE = "raise";

  private final FigureFile file;
  private final boolean raising;

  /** The floors of this module. */
  public Floors() {
    this(FILE, RAISE.equals(System.getProperty("floors")));
  }

  Floors(Path file, boolean raising) {
    this.file = new FigureFile(file);
    this.raising = raising;
  }

  /** The floors by name. */
  public Map<String, BigDecimal> all() throws IOException {
    return file.read();
  }

  /**
   * Measures a set and holds it to its floors. The test that asks is skipped, and says so, where
   * the set is not on this machine.
   */
  public void hold(QualitySet set) throws IOException {
    assumeTrue(set.isHere(), () -> "skipped: no folder " + set.needs());
    hold(set.measure());
  }

  /** Holds measurements to their floors. */
  void hold(List<Figure> measured) throws IOException {
    Map<String, BigDecimal> floors = file.read();
    List<String> faults = new ArrayList<>();
    for (Figure figure : measured) {
      BigDecimal value = FigureFile.cut(figure.value());
      BigDecimal floor = floors.get(figure.name());
      if (floor == null && !raising) {
        faults.add(figure.name() + " has no floor; it measures " + value);
      } else if (floor != null && value.compareTo(floor) < 0) {
        faults.add(figure.name() + " measures " + value + ", its floor is " + floor);
      }
    }
    if (raising) {
      raise(measured);
    }
    assertThat(faults)
        .as(() -> String.join("\n", measured.stream().map(Figure::toString).toList()))
        .isEmpty();
  }

  /** Tests may run in several processes, of which each raises the floors of its own figures. */
  private void raise(List<Figure> measured) throws IOException {
    // A file of its own: a lock on this one would end with the first reading of it.
    Path turn = Path.of(System.getProperty("java.io.tmpdir"), "pactwatch-floors.lock");
    try (FileChannel channel =
            FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock unused = channel.lock()) {
      Map<String, BigDecimal> floors = file.read();
      for (Figure figure : measured) {
        floors.merge(figure.name(), FigureFile.cut(figure.value()), BigDecimal::max);
      }
      file.write(file.comments(), floors);
    }
  }
}
