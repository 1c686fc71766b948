package org.pactwatch.store.catalogue;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;

/**
 * What a catalogue says about one pact.
 *
 * @param key names it in the catalogue
 * @param name what it is called
 * @param otherName what else it is called, or null
 * @param kinds what kind of pact it is
 * @param parties its first parties
 * @param signed when it was signed, or null if not said
 * @param inForce when it took effect, or null if not said
 * @param ended when it ended, or null if it stands or nothing is said
 * @param members parties that joined later or left before the end
 * @param reference where to check it
 */
public record CatalogueEntry(
    String key,
    String name,
    @Nullable String otherName,
    Set<PactKind> kinds,
    SortedSet<Party> parties,
    @Nullable PartialDate signed,
    @Nullable PartialDate inForce,
    @Nullable PartialDate ended,
    List<Member> members,
    URI reference) {

  /**
   * A party that was not there all the time.
   *
   * @param party the party
   * @param joined when it joined, or null if it was there from the beginning
   * @param left when it left, or null if it stayed to the end
   */
  public record Member(Party party, @Nullable PartialDate joined, @Nullable PartialDate left) {}

  public CatalogueEntry {
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    members = List.copyOf(members);
    if (parties.size() < 2) {
      throw new IllegalArgumentException(key + ": a pact needs two parties: " + parties);
    }
    if (signed == null && inForce == null) {
      throw new IllegalArgumentException(key + ": neither signed nor in force");
    }
  }
}
