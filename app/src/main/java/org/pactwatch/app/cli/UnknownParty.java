package org.pactwatch.app.cli;

import java.util.List;
import org.pactwatch.model.Party;
import org.pactwatch.model.PartyNames;

/** What is said where a party is asked for that nobody knows. */
final class UnknownParty {
  private UnknownParty() {}

  static String line(String written) {
    List<String> near = PartyNames.near(written);
    return "no country or organisation is called '"
        + written
        + "'"
        + (near.isEmpty()
            ? "; names such as Qatar and codes such as QA or NATO are known"
            : "; perhaps " + String.join(" or ", near) + " is meant");
  }

  /**
   * A code in capitals may be that of an organisation that only the picture knows; if it does not
   * either, it is a slip.
   *
   * @throws CommandFailure if it is
   */
  static void refuse(Party party) {
    if (PartyNames.known(party.code()).isEmpty()) {
      throw new CommandFailure(line(party.code()));
    }
  }
}
