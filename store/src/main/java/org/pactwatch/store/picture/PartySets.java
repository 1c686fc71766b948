package org.pactwatch.store.picture;

import java.util.SortedSet;
import java.util.stream.Collectors;
import org.pactwatch.model.Party;

/** Party sets written as text, the way tables and hashes name them. */
public final class PartySets {

  private PartySets() {}

  /** The codes in order, separated by commas: {@code PK,SA}. */
  public static String key(SortedSet<Party> parties) {
    return parties.stream().map(Party::code).collect(Collectors.joining(","));
  }
}
