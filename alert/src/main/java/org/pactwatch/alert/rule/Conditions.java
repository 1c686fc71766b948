package org.pactwatch.alert.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.fact.Fact;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Change;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/**
 * What a fact must have to be worth an alert; what is empty asks for nothing. Conditions on pacts
 * do not concern sources that are quiet.
 *
 * @param parties at least one of these is a party, or about to be one
 * @param together of each of these sets at least one is
 * @param kinds the pact is of at least one of these kinds
 * @param stages it is at one of these stages
 * @param confidence it is at least so sure, 0 to 1
 * @param sources at least so many independent sources tell of it
 * @param speakers it is told on the word of someone whose office contains one of these words
 */
public record Conditions(
    Set<Party> parties,
    List<Set<Party>> together,
    Set<PactKind> kinds,
    Set<Stage> stages,
    double confidence,
    int sources,
    List<String> speakers) {

  /** Asks for nothing. */
  public static final Conditions NONE =
      new Conditions(Set.of(), List.of(), Set.of(), Set.of(), 0, 0, List.of());

  public Conditions {
    parties = Set.copyOf(parties);
    together = List.copyOf(together);
    kinds = kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    stages = stages.isEmpty() ? Set.of() : EnumSet.copyOf(stages);
    speakers = speakers.stream().map(s -> s.strip().toLowerCase(Locale.ROOT)).toList();
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is not from 0 to 1: " + confidence);
    }
    if (sources < 0) {
      throw new IllegalArgumentException("sources is less than 0: " + sources);
    }
  }

  /** The same, at least so sure. */
  public Conditions sure(double least) {
    return new Conditions(parties, together, kinds, stages, least, sources, speakers);
  }

  /** Whether the fact meets all of them. */
  public boolean areMetBy(Fact fact) {
    Change change = fact.change();
    return change == null || areMetBy(fact, change);
  }

  private boolean areMetBy(Fact fact, Change change) {
    SortedSet<Party> involved = new TreeSet<>(change.parties());
    involved.addAll(fact.about());
    return (parties.isEmpty() || anyOf(parties, involved))
        && together.stream().allMatch(set -> anyOf(set, involved))
        && (kinds.isEmpty() || change.kinds().stream().anyMatch(kinds::contains))
        && (stages.isEmpty() || stages.contains(change.to()))
        && fact.confidence() >= confidence
        && fact.sources() >= sources
        && (speakers.isEmpty() || isSpeaker(change.speaker()));
  }

  private static boolean anyOf(Set<Party> wanted, Set<Party> involved) {
    return involved.stream().anyMatch(wanted::contains);
  }

  private boolean isSpeaker(@Nullable Attribution speaker) {
    String role = speaker == null ? null : speaker.role();
    if (role == null) {
      return false;
    }
    String office = role.toLowerCase(Locale.ROOT);
    return speakers.stream().anyMatch(office::contains);
  }
}
