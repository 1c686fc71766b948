package org.pactwatch.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What parties are called in English, both ways: countries by the Java platform's locale data,
 * organisations and a few countries by {@code party-names.csv}.
 */
public final class PartyNames {
  private static final int MOST_NEAR = 3;
  private static final Map<String, String> OWN = load();
  private static final Map<String, Party> BY_NAME = byName();

  private PartyNames() {}

  /** The name, such as {@code Qatar}; the code's words where there is no other. */
  public static String of(Party party) {
    String own = OWN.get(party.code());
    if (own != null) {
      return own;
    }
    return party.isCountry() ? country(party.code()) : party.code().replace('_', ' ');
  }

  /** The known party of a name or code, in any case. */
  public static Optional<Party> known(String nameOrCode) {
    return Optional.ofNullable(BY_NAME.get(key(nameOrCode)));
  }

  /**
   * The party of a name or code. What is not known is a party only where it could be the code of an
   * organisation: in capitals, of three letters or more.
   */
  public static Optional<Party> find(String nameOrCode) {
    boolean couldBeCode = nameOrCode.matches("[A-Z][A-Z0-9]{1,39}(_[A-Z0-9]{1,39})*");
    return known(nameOrCode)
        .or(
            () ->
                couldBeCode && nameOrCode.length() > 2
                    ? Optional.of(new Party(nameOrCode))
                    : Optional.empty());
  }

  /** Names like a misspelt one, the nearest first; a few at most, perhaps none. */
  public static List<String> near(String written) {
    String wanted = key(written).replace('_', ' ');
    int allowed = Math.max(1, wanted.length() / 3);
    Map<String, Integer> distances = new HashMap<>();
    BY_NAME.forEach(
        (name, party) -> {
          boolean part =
              wanted.length() > 3
                  && (name.contains(wanted) || wanted.contains(name))
                  && name.length() > 3;
          int distance = part ? 1 : distance(wanted, name.replace('_', ' '));
          if (distance <= allowed && name.length() > 2) {
            distances.merge(of(party), distance, Math::min);
          }
        });
    return distances.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(MOST_NEAR)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static String country(String code) {
    return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Party> byName() {
    Map<String, Party> parties = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      parties.put(key(code), new Party(code));
      parties.put(key(country(code)), new Party(code));
    }
    OWN.forEach(
        (code, name) -> {
          parties.put(key(code), new Party(code));
          parties.put(key(name), new Party(code));
        });
    return Map.copyOf(parties);
  }

  private static Map<String, String> load() {
    try (InputStream in = PartyNames.class.getResourceAsStream("party-names.csv")) {
      if (in == null) {
        throw new IOException("party-names.csv is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 2))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
