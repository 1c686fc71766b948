package org.pactwatch.extract.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the tab-separated lists of words beside this class; lines that begin with # are comments.
 */
final class WordList {
  private WordList() {}

  /**
   * The rows of a list.
   *
   * @throws UncheckedIOException if it is not on the class path
   * @throws IllegalStateException if a row has fewer columns than needed
   */
  static List<String[]> read(String name, int columns) {
    try (InputStream in = WordList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no list " + name + " on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> row(name, l, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] row(String name, String line, int columns) {
    String[] row = line.split("\t", -1);
    if (row.length < columns) {
      throw new IllegalStateException(name + ": " + columns + " columns are needed: " + line);
    }
    return row;
  }
}
