package org.pactwatch.review.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pactwatch.model.Party;

/** Parties as the console shows and reads them. */
public final class PartyNames {
  private PartyNames() {}

  /** The name, such as {@code Qatar}; the code's words where there is no other. */
  public static String of(Party party) {
    return org.pactwatch.model.PartyNames.of(party);
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
   * or {@code UN}; codes that are not known must be written in capitals.
   */
  public static Optional<Party> find(String nameOrCode) {
    return org.pactwatch.model.PartyNames.find(nameOrCode);
  }
}
