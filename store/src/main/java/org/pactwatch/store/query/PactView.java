package org.pactwatch.store.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/**
 * A pact as it stands on a day.
 *
 * @param id its id
 * @param name what it is called
 * @param parties its parties on that day
 * @param kinds what kind of pact it is
 * @param stage how far it has come
 * @param since when the stage was reached
 * @param sinceStated whether a claim says since when; if not, it is the day this was first
 *     published
 * @param prospects what is talked about beside it: parties that may join, a renewal
 * @param confidence how sure the stage is, 0 to 1
 * @param stageSources how many independent sources support the stage
 * @param independentSources how many independent sources speak of the pact
 * @param articles how many articles speak of it
 * @param contested whether claims contradict the stage
 * @param evidence the sentence that shows the stage best
 */
public record PactView(
    PactId id,
    String name,
    SortedSet<Party> parties,
    Set<PactKind> kinds,
    Stage stage,
    PartialDate since,
    boolean sinceStated,
    List<Prospect> prospects,
    double confidence,
    int stageSources,
    int independentSources,
    int articles,
    boolean contested,
    EvidenceView evidence) {

  /** The same pact with what is talked about beside it. */
  PactView beside(List<Prospect> prospects) {
    return new PactView(
        id,
        name,
        parties,
        kinds,
        stage,
        since,
        sinceStated,
        prospects,
        confidence,
        stageSources,
        independentSources,
        articles,
        contested,
        evidence);
  }

  /** The parties that may join. */
  public SortedSet<Party> joining() {
    SortedSet<Party> joining = new TreeSet<>();
    for (Prospect p : prospects) {
      if (p.joining() != null) {
        joining.add(p.joining());
      }
    }
    return joining;
  }

  /** How far the furthest of the prospects has come; empty if there are none. */
  public Optional<Stage> prospectiveStage() {
    return prospects.stream().map(Prospect::stage).max(Enum::compareTo);
  }
}
