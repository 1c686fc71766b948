package org.pactwatch.review.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pactwatch.model.Party;

/** What parties are called in English, both ways. */
public final class PartyNames {
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

  /** Names in alphabetical order, separated by commas. */
  public static String of(Collection<Party> parties) {
    return inOrder(parties).stream().map(PartyNames::of).collect(Collectors.joining(", "));
  }

  /** Parties in the order of their names. */
  static List<Party> inOrder(Collection<Party> parties) {
    return parties.stream().sorted(Comparator.comparing(PartyNames::of)).toList();
  }

  /**
   * Reads parties as people write them: names or codes, separated by commas.
   *
   * @throws IllegalArgumentException if one of them is no party; the message names it
   */
  public static SortedSet<Party> parse(String written) {
    return Arrays.stream(written.split("[,;\\r\\n]"))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .map(
            w ->
                find(w)
                    .orElseThrow(
                        () -> new IllegalArgumentException("no country or organisation: " + w)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The party of this name or code. Two letters must be an ISO 3166-1 code, {@code XK}, {@code EU}
   * or {@code UN}; longer codes must be written in capitals.
   */
  public static Optional<Party> find(String nameOrCode) {
    Party named = BY_NAME.get(key(nameOrCode));
    if (named != null) {
      return Optional.of(named);
    }
    boolean couldBeCode = nameOrCode.length() > 2 && nameOrCode.matches("[A-Z][A-Z0-9_]{1,39}");
    try {
      return couldBeCode ? Optional.of(new Party(nameOrCode)) : Optional.empty();
    } catch (IllegalArgumentException notACode) {
      return Optional.empty();
    }
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
