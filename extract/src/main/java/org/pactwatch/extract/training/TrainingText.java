package org.pactwatch.extract.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A file of facts beside this package: rows of columns parted by bars.
 *
 * @param text the whole file
 */
record TrainingText(String text) {
  /**
   * Loads a file.
   *
   * @throws UncheckedIOException if it is not on the class path or cannot be read
   */
  static TrainingText load(String name) {
    try (InputStream in = TrainingText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no file " + name + " beside " + TrainingText.class.getName());
      }
      return new TrainingText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows without comments and empty lines. */
  List<List<String>> rows() {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  /** The words of a column, parted by semicolons. */
  static List<String> words(String column) {
    return Arrays.stream(column.split(";")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
