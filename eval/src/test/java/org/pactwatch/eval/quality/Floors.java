package org.pactwatch.eval.quality;

import static org.assertj.core.api.Assertions.assertThat;

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
 * The least that may be measured, in {@code floors.txt}: a name and a share a line. A measurement
 * below its floor fails. With the property {@code floors} set to {@code raise} those above theirs
 * are written into the file instead, and new ones are added; no floor is ever lowered by it.
 */
public final class Floors {
  private static final Path FILE = Path.of("src/test/resources/floors.txt");
  private static final String RAISE = "raise";
  private static final int DIGITS = 4;

  private final Path file;
  private final boolean raising;

  /** The floors of this module. */
  public Floors() {
    this(FILE, RAISE.equals(System.getProperty("floors")));
  }

  Floors(Path file, boolean raising) {
    this.file = file;
    this.raising = raising;
  }

  /**
   * Holds measurements to their floors.
   *
   * @param measured shares from 0 to 1 by name
   * @param described what they were made of, for the message of a failure
   */
  public void hold(Map<String, Double> measured, Object described) throws IOException {
    Map<String, BigDecimal> floors = read();
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, Double> entry : measured.entrySet()) {
      // Digits beyond those of the file neither raise nor break a floor.
      BigDecimal value = BigDecimal.valueOf(entry.getValue()).setScale(DIGITS, RoundingMode.FLOOR);
      BigDecimal floor = floors.get(entry.getKey());
      if (floor == null && !raising) {
        faults.add(entry.getKey() + " has no floor; it measures " + value);
      } else if (floor != null && value.compareTo(floor) < 0) {
        faults.add(entry.getKey() + " measures " + value + ", its floor is " + floor);
      }
      floors.merge(entry.getKey(), value, BigDecimal::max);
    }
    if (raising) {
      write(floors);
    }
    assertThat(faults).as(String.valueOf(described)).isEmpty();
  }

  private Map<String, BigDecimal> read() throws IOException {
    Map<String, BigDecimal> floors = new TreeMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split("\\s+", 2);
        floors.put(parts[0], new BigDecimal(parts[1]));
      }
    }
    return floors;
  }

  private void write(Map<String, BigDecimal> floors) throws IOException {
    List<String> lines = new ArrayList<>();
    lines().stream().filter(line -> line.startsWith("#")).forEach(lines::add);
    floors.forEach((name, floor) -> lines.add(name + " " + floor));
    Files.write(file, lines);
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
