package org.pactwatch.store.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Precision;
import org.pactwatch.model.Stage;

/**
 * Gathers the claims about one pact into events: what is told of the same stage at dates that can
 * be the same. A less exact date goes with the best supported more exact one inside it. A claim
 * without a date goes with the last event of its stage that could be known on the day of
 * publication, where the stage is one that is reached once and spoken of ever after; otherwise it
 * is an event on that day.
 */
final class StageEvents {

  /** An article may speak of a signing some days before it takes place as if it had. */
  static final int NEAR_DAYS = 31;

  private final List<StageEvent> events = new ArrayList<>();

  private StageEvents() {}

  /** The events in the order of their days, then of stages. */
  static List<StageEvent> of(Collection<StandingClaim> claims) {
    StageEvents gathered = new StageEvents();
    Map<Stage, List<StandingClaim>> byStage = new TreeMap<>();
    for (StandingClaim c : claims) {
      stage(c).ifPresent(s -> byStage.computeIfAbsent(s, k -> new ArrayList<>()).add(c));
    }
    byStage.forEach(gathered::gather);
    return gathered.inOrder();
  }

  /** The stage a claim can support; none if it speaks of an ending that could come. */
  static Optional<Stage> stage(StandingClaim c) {
    if (c.denies()) {
      return Optional.of(Stage.REJECTED);
    }
    if (!c.hypothetical() || c.stage().isProspective()) {
      return Optional.of(c.stage());
    }
    return c.stage().isConcluded() ? Optional.of(Stage.PROPOSED) : Optional.empty();
  }

  private void gather(Stage stage, List<StandingClaim> claims) {
    gather(stage, claims.stream().filter(c -> !c.denies()).toList(), false);
    gather(stage, claims.stream().filter(StandingClaim::denies).toList(), true);
  }

  private void gather(Stage stage, List<StandingClaim> claims, boolean denial) {
    List<Gathering> of = new ArrayList<>();
    for (Precision precision : List.of(Precision.DAY, Precision.MONTH, Precision.YEAR)) {
      Map<PartialDate, List<StandingClaim>> byDate = new TreeMap<>();
      claims.stream()
          .filter(c -> c.dated() && c.at().precision() == precision)
          .forEach(c -> byDate.computeIfAbsent(c.at(), d -> new ArrayList<>()).add(c));
      List<Gathering> finer = List.copyOf(of);
      byDate.forEach((date, same) -> add(of, within(finer, date), new Gathering(date, true), same));
    }
    List<Gathering> dated = List.copyOf(of);
    Map<PartialDate, List<StandingClaim>> undated = new TreeMap<>();
    claims.stream()
        .filter(c -> !c.dated())
        .forEach(c -> undated.computeIfAbsent(c.at(), d -> new ArrayList<>()).add(c));
    undated.forEach(
        (day, same) -> add(of, knownBy(stage, dated, day), new Gathering(day, false), same));
    of.forEach(g -> events.add(g.event(stage, denial)));
  }

  private static void add(
      List<Gathering> all, @Nullable Gathering fits, Gathering other, List<StandingClaim> claims) {
    if (fits == null) {
      all.add(other);
    }
    (fits == null ? other : fits).claims.addAll(claims);
  }

  private static @Nullable Gathering within(List<Gathering> finer, PartialDate date) {
    return finer.stream()
        .filter(g -> date.covers(g.date))
        .min(
            Comparator.comparing((Gathering g) -> -StageEvent.sources(g.claims))
                .thenComparing(g -> g.date))
        .orElse(null);
  }

  private static @Nullable Gathering knownBy(Stage stage, List<Gathering> dated, PartialDate day) {
    if (stage.isProspective() || stage == Stage.REJECTED) {
      return null;
    }
    LocalDate known = day.earliest().plusDays(NEAR_DAYS);
    return dated.stream()
        .filter(g -> !g.date.earliest().isAfter(known))
        .max(Comparator.comparing(g -> g.date))
        .orElse(null);
  }

  /**
   * The order of life, by which events of overlapping dates follow one another. A refusal comes
   * after a signing of the same day, so that it is seen to contradict it.
   */
  static int rank(Stage stage) {
    return stage == Stage.REJECTED ? 2 * Stage.SIGNED.ordinal() + 1 : 2 * stage.ordinal();
  }

  private List<StageEvent> inOrder() {
    List<StageEvent> byRank = new ArrayList<>(events);
    byRank.sort(
        Comparator.comparing((StageEvent e) -> rank(e.stage())).thenComparing(StageEvent::date));
    List<StageEvent> placed = new ArrayList<>();
    for (StageEvent e : byRank) {
      placed.add(e.on(afterEarlierStages(e, placed)));
    }
    placed.sort(
        Comparator.comparing(StageEvent::day)
            .thenComparing(e -> rank(e.stage()))
            .thenComparing(e -> !e.stated())
            .thenComparing(StageEvent::denial)
            .thenComparing(StageEvent::date));
    return placed;
  }

  private static LocalDate afterEarlierStages(StageEvent e, List<StageEvent> placed) {
    return placed.stream()
        .filter(p -> p.stage() != Stage.REJECTED && rank(p.stage()) < rank(e.stage()))
        .map(StageEvent::day)
        .filter(d -> !d.isBefore(e.date().earliest()) && !d.isAfter(e.date().latest()))
        .max(Comparator.naturalOrder())
        .orElse(e.date().earliest());
  }

  /** An event while it is gathered. */
  private static final class Gathering {
    private final PartialDate date;
    private final boolean stated;
    private final List<StandingClaim> claims = new ArrayList<>();

    Gathering(PartialDate date, boolean stated) {
      this.date = date;
      this.stated = stated;
    }

    StageEvent event(Stage stage, boolean denial) {
      return new StageEvent(stage, date, stated, date.earliest(), denial, claims);
    }
  }
}
