package org.pactwatch.eval.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pactwatch.app.evaluation.Figure;

/**
 * Something whose quality is measured against gold, always in the same way.
 *
 * @param name what the names of its figures begin with, such as {@code readings.newsroom}
 * @param needs a folder without which it cannot be measured
 * @param measuring how it is measured
 */
public record QualitySet(String name, Path needs, Measuring measuring) {

  /** Measures; the figures are named without the set. */
  @FunctionalInterface
  public interface Measuring {
    List<Figure> figures() throws IOException;
  }

  /** Whether what it needs is on this machine. */
  public boolean isHere() {
    return Files.isDirectory(needs);
  }

  /** Measures it; may take a minute. */
  public List<Figure> measure() throws IOException {
    return measuring.figures().stream()
        .map(f -> new Figure(name + "." + f.name(), f.value(), f.detail()))
        .toList();
  }

  /** For the name of a test. */
  @Override
  public String toString() {
    return name;
  }
}
