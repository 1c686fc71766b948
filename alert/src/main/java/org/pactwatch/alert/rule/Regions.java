package org.pactwatch.alert.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pactwatch.model.Party;

/** Regions of the world and their countries, of {@code regions.csv}. */
public final class Regions {
  private static final SortedMap<String, Set<Party>> BY_NAME = load();

  private Regions() {}

  /** The countries of a region such as {@code gulf} or {@code Horn of Africa}. */
  public static Optional<Set<Party>> find(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    return Optional.ofNullable(BY_NAME.get(key));
  }

  /** All regions by name. */
  public static Map<String, Set<Party>> all() {
    return BY_NAME;
  }

  private static SortedMap<String, Set<Party>> load() {
    try (InputStream in = Regions.class.getResourceAsStream("regions.csv")) {
      if (in == null) {
        throw new IOException("regions.csv is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 2))
          .collect(
              Collectors.toMap(row -> row[0], row -> codes(row[1]), (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Party> codes(String written) {
    return Arrays.stream(written.split(" ")).map(Party::new).collect(Collectors.toSet());
  }
}
