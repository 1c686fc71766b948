package org.pactwatch.ingest.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines that are page furniture by their words alone; the words are in a data file. */
final class FurnitureLines {
  private static final int LONGEST = 320;
  private static final String FILE = "furniture-lines.txt";
  private static final List<Pattern> PATTERNS = load();

  private FurnitureLines() {}

  static boolean matches(String line) {
    return line.length() <= LONGEST
        && PATTERNS.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  private static List<Pattern> load() {
    try (InputStream in = FurnitureLines.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, FILE + " is missing"), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .collect(Collectors.toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
