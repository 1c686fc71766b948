package org.pactwatch.eval.quality;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shares from 0 to 1 by name in a file, a name and a share a line; lines with {@code #} are for
 * people and stay. Keeps four digits.
 *
 * @param file where they are; need not exist
 */
public record FigureFile(Path file) {
  private static final int DIGITS = 4;

  /** What the file can hold of a share: digits beyond its own are cut off. */
  public static BigDecimal cut(double share) {
    return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.FLOOR);
  }

  /** All of them, by name. */
  public Map<String, BigDecimal> read() throws IOException {
    Map<String, BigDecimal> shares = new TreeMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split("\\s+", 2);
        shares.put(parts[0], new BigDecimal(parts[1]));
      }
    }
    return shares;
  }

  /** The lines for people, without their {@code #}. */
  public List<String> comments() throws IOException {
    return lines().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .toList();
  }

  /** Writes the file anew. */
  public void write(List<String> comments, Map<String, BigDecimal> shares) throws IOException {
    List<String> lines = new ArrayList<>();
    comments.forEach(comment -> lines.add("# " + comment));
    new TreeMap<>(shares).forEach((name, share) -> lines.add(name + " " + share));
    Files.write(file, lines);
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
