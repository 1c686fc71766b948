package org.pactwatch.store.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;

/** Stages one after the other, while they are being put together. */
final class Periods {

  /**
   * A stage for as long as it lasts.
   *
   * @param stage the stage
   * @param date when it was reached
   * @param stated whether a claim says so
   * @param from its first day
   * @param until the day after its last, or null if it lasts
   * @param support the claims it rests on
   */
  record Period(
      Stage stage,
      PartialDate date,
      boolean stated,
      LocalDate from,
      @Nullable LocalDate until,
      List<StandingClaim> support) {}

  private static final class Open {
    private final StageEvent start;
    private final List<StandingClaim> support;
    private @Nullable LocalDate until;

    Open(StageEvent start) {
      this.start = start;
      this.support = new ArrayList<>(start.claims());
    }
  }

  private final List<Open> periods = new ArrayList<>();

  /** Begins a stage and ends the one before. */
  void start(StageEvent event) {
    end(event.day());
    periods.add(new Open(event));
  }

  /** Adds what else tells of the current stage. */
  void support(StageEvent event) {
    periods.get(periods.size() - 1).support.addAll(event.claims());
  }

  /** Ends the current stage, if one lasts. */
  void end(LocalDate day) {
    Open open = open();
    if (open != null) {
      open.until = day;
    }
  }

  /** The event that began the current stage, or null if none lasts. */
  @Nullable StageEvent current() {
    Open open = open();
    return open == null ? null : open.start;
  }

  private @Nullable Open open() {
    Open last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
    return last == null || last.until != null ? null : last;
  }

  /** Those that last a day or more. */
  List<Period> lasting() {
    return periods.stream()
        .filter(p -> p.until == null || p.until.isAfter(p.start.day()))
        .map(
            p ->
                new Period(
                    p.start.stage(),
                    p.start.date(),
                    p.start.stated(),
                    p.start.day(),
                    p.until,
                    p.support.stream().sorted(StandingClaim.ORDER).toList()))
        .toList();
  }
}
