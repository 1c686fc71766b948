package org.pactwatch.alert.fact;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;

/**
 * Tells news from old news, which never alerts: what was taken as such, articles of long ago, what
 * we only now learn to have been so for long, and pacts that an article mentions as standing
 * without saying since when, which is how background is told.
 *
 * @param period how long ago something may have happened to be news
 */
public record Freshness(Period period) {
  /** Three months. */
  public static final Freshness STANDARD = new Freshness(Period.ofDays(90));

  public Freshness {
    if (period.isNegative()) {
      throw new IllegalArgumentException("a negative time: " + period);
    }
  }

  /** Whether the change tells news. */
  public boolean isNews(Change change) {
    return !change.backfill() && isOfLate(change) && !isBackground(change);
  }

  private boolean isOfLate(Change change) {
    LocalDate since = LocalDate.ofInstant(change.recordedAt(), ZoneOffset.UTC).minus(period);
    LocalDate published = change.published();
    if (published != null && published.isBefore(since)) {
      return false;
    }
    PartialDate happened = change.since();
    if (happened != null) {
      return change.nature() != ChangeNature.LEARNED || !happened.latest().isBefore(since);
    }
    return change.nature() != ChangeNature.LEARNED;
  }

  private static boolean isBackground(Change change) {
    return change.kind() == ChangeKind.NEW_PACT
        && change.to() == Stage.IN_FORCE
        && change.since() == null;
  }
}
