package org.pactwatch.extract.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the facts beside this package: one row a line, columns by bars, words by semicolons. */
final class DataFile {
  private DataFile() {}

  /**
   * The rows of a file, without comments and empty lines.
   *
   * @throws UncheckedIOException if it is not on the class path or cannot be read
   */
  static List<Row> rows(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no file " + name + " beside " + DataFile.class.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One row.
   *
   * @param columns the columns, trimmed
   */
  record Row(List<String> columns) {
    private static Row of(String line) {
      return new Row(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }

    /** A column; empty where the row is shorter. */
    String column(int index) {
      return index < columns.size() ? columns.get(index) : "";
    }

    /** The words of a column. */
    List<String> words(int index) {
      return Arrays.stream(column(index).split(";"))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .toList();
    }
  }
}
