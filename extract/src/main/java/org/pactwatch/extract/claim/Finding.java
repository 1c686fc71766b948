package org.pactwatch.extract.claim;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pactwatch.model.Party;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;

/**
 * What one sentence says about one agreement, before an article's findings are merged into claims.
 *
 * @param parties all parties
 * @param joining those that join
 * @param stage how far it has come
 * @param hedge what stands before the trigger
 * @param background whether the agreement is only mentioned, with no trigger of its own
 * @param agreement the agreement meant
 * @param name what this sentence calls it; the agreement's name where it only refers back
 * @param acting those of the parties that are told to act
 * @param sentence index of the sentence
 * @param anchor index of the token that decided the stage
 * @param evidence the passage
 * @param rule what was found, for people
 */
record Finding(
    SortedSet<Party> parties,
    SortedSet<Party> joining,
    Stage stage,
    Hedge hedge,
    boolean background,
    Agreement agreement,
    String name,
    Set<Party> acting,
    int sentence,
    int anchor,
    Span evidence,
    String rule) {
  Finding {
    parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
    acting = Set.copyOf(acting);
    joining = Collections.unmodifiableSortedSet(new TreeSet<>(joining));
  }
}
