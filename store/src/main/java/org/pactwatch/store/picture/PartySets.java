package org.pactwatch.store.picture;

import java.util.SortedSet;
import org.pactwatch.model.Party;

/** Party sets written as text, the way tables and hashes name them. */
public final class PartySets {

  private PartySets() {}

  /** The codes in order, separated by commas: {@code PK,SA}. */
  public static String key(SortedSet<Party> parties) {
    StringBuilder key = new StringBuilder();
    for (Party party : parties) {
      key.append(key.length() == 0 ? "" : ",").append(party.code());
    }
    return key.toString();
  }
}
