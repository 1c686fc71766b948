package org.pactwatch.alert;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeNature;

/**
 * What a change must have to be worth an alert by any rule. Old news never is.
 *
 * @param confidence the least confidence, 0 to 1
 * @param freshness how long ago something that we only now learn of may have happened
 */
public record Threshold(double confidence, Period freshness) {
  /** Confidence of at least a half, at most 90 days old. */
  public static final Threshold STANDARD = new Threshold(0.5, Period.ofDays(90));

  public Threshold {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence out of range: " + confidence);
    }
    if (freshness.isNegative()) {
      throw new IllegalArgumentException("freshness is negative: " + freshness);
    }
  }

  boolean isReached(Change change) {
    return !change.backfill()
        && change.confidence() >= confidence
        && (change.nature() != ChangeNature.LEARNED || isFresh(change));
  }

  /** What we learn of without a date may be as old as can be. */
  private boolean isFresh(Change change) {
    if (change.since() == null) {
      return false;
    }
    LocalDate recorded = LocalDate.ofInstant(change.recordedAt(), ZoneOffset.UTC);
    return !change.since().latest().isBefore(recorded.minus(freshness));
  }
}
