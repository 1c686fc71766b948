package org.pactwatch.app.print;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pactwatch.model.Party;

/** What parties are called in English, for people. */
public final class PartyNames {
  private static final Map<String, String> OWN = load();

  private static final int MOST = 4;

  private PartyNames() {}

  /** The name, such as {@code Qatar} or {@code Arab League}; the code where there is no other. */
  public static String of(Party party) {
    String own = OWN.get(party.code());
    if (own != null) {
      return own;
    }
    return party.isCountry()
        ? new Locale("", party.code()).getDisplayCountry(Locale.ENGLISH)
        : party.code();
  }

  /** The country of an English name, in any case; empty where no country is called so. */
  public static Optional<Party> country(String name) {
    return Arrays.stream(Locale.getISOCountries())
        .map(Party::new)
        .filter(party -> of(party).equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /** Code and name, such as {@code QA Qatar}. */
  public static String codeAndName(Party party) {
    String name = of(party);
    return name.equals(party.code()) ? name : party.code() + " " + name;
  }

  /** Codes and names, separated by commas. */
  public static String codesAndNames(Collection<Party> parties) {
    return parties.stream().map(PartyNames::codeAndName).collect(Collectors.joining(", "));
  }

  /** How a pact is headed: who with whom, and what it is called. */
  static String heading(Collection<Party> parties, String name) {
    String who =
        parties.stream().limit(MOST).map(PartyNames::of).collect(Collectors.joining(" – "));
    String others = parties.size() > MOST ? " and " + (parties.size() - MOST) + " more" : "";
    return who + others + ": " + name;
  }

  private static Map<String, String> load() {
    try (InputStream in = PartyNames.class.getResourceAsStream("party-names.csv")) {
      if (in == null) {
        throw new IOException("party-names.csv is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 2))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
