package org.pactwatch.app.print;

import java.util.Collection;
import java.util.stream.Collectors;
import org.pactwatch.model.Party;

/** How parties are printed, for people. */
public final class PartyNames {
  private static final int MOST = 4;

  private PartyNames() {}

  /** The name, such as {@code Qatar} or {@code Arab League}. */
  public static String of(Party party) {
    return org.pactwatch.model.PartyNames.of(party);
  }

  /** Code and name, such as {@code QA Qatar}. */
  public static String codeAndName(Party party) {
    String name = of(party);
    return name.equals(party.code().replace('_', ' ')) ? party.code() : party.code() + " " + name;
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
}
