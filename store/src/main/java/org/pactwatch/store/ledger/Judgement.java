package org.pactwatch.store.ledger;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Modality;
import org.pactwatch.model.Party;
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.StandingClaim;

/**
 * What the decisions on one claim come to.
 *
 * @param decisions how many there are
 * @param counting the latest that has not been undone, or null
 */
public record Judgement(int decisions, @Nullable Decision counting) {

  /** That of a claim nobody has judged. */
  public static final Judgement NONE = new Judgement(0, null);

  /** What decisions come to, given in the order they were made. */
  public static Judgement of(Collection<Decision> decisions) {
    Deque<Decision> standing = new ArrayDeque<>();
    for (Decision d : decisions) {
      if (d instanceof Decision.Undone) {
        standing.poll();
      } else {
        standing.push(d);
      }
    }
    return new Judgement(decisions.size(), standing.peek());
  }

  /** The claim as it stands after judgement; empty if it is rejected. */
  public Optional<StandingClaim> standing(Claim claim, ClaimSource source) {
    if (counting == null) {
      return Optional.of(new StandingClaim(claim, source, false));
    }
    return counting.fold(
        new Decision.Cases<Optional<StandingClaim>>() {
          @Override
          public Optional<StandingClaim> accepted(Decision.Accepted decision) {
            return Optional.of(new StandingClaim(claim, source, true));
          }

          @Override
          public Optional<StandingClaim> rejected(Decision.Rejected decision) {
            return Optional.empty();
          }

          @Override
          public Optional<StandingClaim> corrected(Decision.Corrected decision) {
            return Optional.of(
                new StandingClaim(
                    correct(claim, decision),
                    source,
                    true,
                    StandingClaim.statement(source.article(), claim)));
          }

          @Override
          public Optional<StandingClaim> undone(Decision.Undone decision) {
            throw new IllegalStateException("an undoing does not count itself");
          }
        });
  }

  /** The claim with the reviewer's values; a correction asserts what it says. */
  private static Claim correct(Claim c, Decision.Corrected to) {
    SortedSet<Party> joining = new TreeSet<>(c.joining());
    joining.retainAll(to.parties());
    return new Claim(
        c.id(),
        to.name() == null ? c.name() : to.name(),
        to.kinds() == null ? c.kinds() : to.kinds(),
        to.parties(),
        joining,
        to.stage(),
        to.date(),
        Modality.ASSERTED,
        c.attribution(),
        c.provisions(),
        c.evidence(),
        c.furtherEvidence(),
        c.confidence(),
        c.explanation());
  }
}
