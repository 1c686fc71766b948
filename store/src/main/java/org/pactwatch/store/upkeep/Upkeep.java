package org.pactwatch.store.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Change;
import org.pactwatch.store.ledger.StandingClaims;
import org.pactwatch.store.picture.PactRuling;

/**
 * Lets the stored picture follow the ledger, in the ledger's own transaction: the rows of the
 * touched pacts, and what changed about them, which waits to be sent out.
 *
 * <p>The part of the picture that was touched last stays in memory from one transaction to the
 * next, as long as no other writer comes between. For one thread at a time.
 */
public final class Upkeep {

  /** What a claim takes in memory with all that is derived from it, in bytes, roughly. */
  private static final int CLAIM_BYTES = 2_000;

  /** The part of the memory that may be taken, as a divisor. */
  private static final int MEMORY_PART = 4;

  private final int mostClaims;
  private WorkingPicture picture = new WorkingPicture();
  private @Nullable Instant last;

  /** Begins with nothing in memory, of which it takes a quarter at most. */
  public Upkeep() {
    this((int) Math.min(2_000_000, Runtime.getRuntime().maxMemory() / MEMORY_PART / CLAIM_BYTES));
  }

  /**
   * Begins with nothing in memory.
   *
   * @param mostClaims how many claims and party sets stay there between transactions
   */
  public Upkeep(int mostClaims) {
    this.mostClaims = mostClaims;
  }

  /** A transaction begins; what is in memory counts only if the one before it was the last here. */
  public void begin(Instant previous) {
    if (!previous.equals(last)) {
      picture = new WorkingPicture();
    }
    last = null;
  }

  /** The transaction of this recorded time was committed. */
  public void committed(Instant at) {
    picture.shrink(mostClaims);
    last = at;
  }

  /** Reads what counts and is connected with party sets, unless it is in memory. */
  public void read(Handle handle, Collection<String> partyKeys) {
    readWithout(handle, partyKeys, Set.of());
  }

  /**
   * As {@link #read}, but for the claims of articles that come to have these party sets only now.
   */
  public void readWithout(Handle handle, Collection<String> partyKeys, Set<ArticleId> articles) {
    Set<String> unknown = picture.unknown(partyKeys);
    if (!unknown.isEmpty()) {
      StandingClaims.Connected connected = StandingClaims.connectedWith(handle, unknown);
      picture.know(
          unknown,
          connected.claims().stream().filter(c -> !articles.contains(c.article())).toList(),
          connected.rulings());
    }
  }

  /**
   * Applies steps one after the other. The party sets of what counted and of what counts from now
   * on must have been read.
   *
   * @return what they come to, which is still to be written
   */
  public Outcome derive(List<Step> steps, Instant recordedAt) {
    Outcome outcome = new Outcome(recordedAt);
    for (List<Step> together : together(steps)) {
      outcome.add(Step.occasion(together), picture.apply(together));
    }
    outcome.difference();
    return outcome;
  }

  /**
   * Old articles that are new to the ledger are taken together: nobody is told of what they change
   * one by one.
   */
  private List<List<Step>> together(List<Step> steps) {
    List<List<Step>> all = new ArrayList<>();
    List<Step> old = new ArrayList<>();
    Set<ArticleId> seen = new HashSet<>();
    for (Step step : steps) {
      boolean joins =
          step.backfill() && !picture.speaks(step.article()) && seen.add(step.article());
      if (!joins || old.isEmpty()) {
        old = new ArrayList<>();
        all.add(old);
      }
      old.add(step);
      if (!joins) {
        old = new ArrayList<>();
      }
    }
    return all;
  }

  /** Lets a ruling count; the party sets it touches must have been read. */
  public List<Change> rule(Handle handle, PactRuling ruling, Instant recordedAt) {
    Outcome outcome = new Outcome(recordedAt);
    outcome.add(ruled(recordedAt), picture.rule(ruling));
    return outcome.write(handle);
  }

  /** Lets a ruling no longer count; the party sets it touches must have been read. */
  public List<Change> withdraw(Handle handle, PactRuling ruling, Instant recordedAt) {
    Outcome outcome = new Outcome(recordedAt);
    outcome.add(ruled(recordedAt), picture.withdraw(ruling));
    return outcome.write(handle);
  }

  private static Step.Occasion ruled(Instant at) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return new Step.Occasion(Step.Cause.DECISION, day, false, Set.of());
  }
}
