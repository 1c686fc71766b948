package org.pactwatch.store.picture;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/**
 * A stage of a pact for as long as it lasts in the world.
 *
 * @param track which of the pact's lives
 * @param joining the party that may join or joins, or null on the other tracks
 * @param stage the stage
 * @param since when it was reached, as exact as known
 * @param stated whether a claim says when; if not, {@code since} is when it was first published
 * @param from the first day; inside {@code since}
 * @param until the day after the last, or null if it lasts
 * @param parties the parties at that time, those that have joined included
 * @param confidence how sure it is, 0 to 1
 * @param independentSources how many syndication groups support it
 * @param contested whether any of its claims is part of a contradiction
 * @param best the claim that shows it best
 * @param bestReading the reading of that claim
 * @param support the claims it rests on
 */
public record PactState(
    Track track,
    @Nullable Party joining,
    Stage stage,
    PartialDate since,
    boolean stated,
    LocalDate from,
    @Nullable LocalDate until,
    SortedSet<Party> parties,
    double confidence,
    int independentSources,
    boolean contested,
    ClaimId best,
    String bestReading,
    SortedSet<ClaimId> support) {

  /** The same state, lasting until another day. */
  PactState lasting(@Nullable LocalDate other) {
    return new PactState(
        track,
        joining,
        stage,
        since,
        stated,
        from,
        other,
        parties,
        confidence,
        independentSources,
        contested,
        best,
        bestReading,
        support);
  }

  /** Whether the state holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
