package org.pactwatch.store.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Party;

/**
 * Which picture is asked for.
 *
 * @param asOf the day in the world; null for today, where pacts that only begin later are shown,
 *     too
 * @param knownAt what was held to be so at this moment; null for now
 * @param party only pacts of this party, joined or prospective; null for all
 * @param page which of them, in their order; null for all
 */
public record PactQuery(
    @Nullable LocalDate asOf,
    @Nullable Instant knownAt,
    @Nullable Party party,
    @Nullable Page page) {

  /**
   * Some of the pacts asked for.
   *
   * @param skip how many are passed over
   * @param most how many are given at most
   */
  public record Page(int skip, int most) {
    public Page {
      if (skip < 0 || most < 1) {
        throw new IllegalArgumentException("no page: " + most + " after " + skip);
      }
    }
  }

  /** All pacts of the picture. */
  public PactQuery(@Nullable LocalDate asOf, @Nullable Instant knownAt, @Nullable Party party) {
    this(asOf, knownAt, party, null);
  }

  /** All pacts as they stand today. */
  public static PactQuery now() {
    return new PactQuery(null, null, null);
  }

  /** The same on another day. */
  public PactQuery asOf(LocalDate day) {
    return new PactQuery(day, knownAt, party, page);
  }

  /** The same as it was known at a moment. */
  public PactQuery knownAt(Instant moment) {
    return new PactQuery(asOf, moment, party, page);
  }

  /** The same for one party. */
  public PactQuery of(Party only) {
    return new PactQuery(asOf, knownAt, only, page);
  }

  /** The same, but not all at once. */
  public PactQuery page(int skip, int most) {
    return new PactQuery(asOf, knownAt, party, new Page(skip, most));
  }
}
