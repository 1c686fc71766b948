package org.pactwatch.store.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Modality;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.store.picture.Periods.Period;

/**
 * The states of one pact, derived from the claims about it by a pure function: the same claims give
 * the same states, whatever their order.
 *
 * @param states by track, joining party and day
 * @param contradictions what the claims disagree on
 * @param roles what each claim does
 */
public record PactStates(
    List<PactState> states, List<Contradiction> contradictions, Map<ClaimId, Role> roles) {

  private static final Comparator<StandingClaim> BEST_FIRST =
      Comparator.comparing((StandingClaim c) -> !c.judged())
          .thenComparing(c -> c.claim().modality() != Modality.ASSERTED)
          .thenComparing(c -> -c.confidence())
          .thenComparing(StandingClaim.ORDER);

  /** Derives the states of an instrument from its claims. */
  public static PactStates derive(Instrument instrument) {
    return new Derivation(instrument).run();
  }

  private static final class Derivation {
    private final Instrument instrument;
    private final Timeline standing;
    private final SortedMap<Party, Timeline> widening = new TreeMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    Derivation(Instrument instrument) {
      this.instrument = instrument;
      List<StandingClaim> direct = new ArrayList<>();
      SortedMap<Party, List<StandingClaim>> joining = new TreeMap<>();
      for (StandingClaim c : instrument.claims()) {
        if (!instrument.widens(c)) {
          direct.add(c);
        } else {
          c.claim()
              .joining()
              .forEach(p -> joining.computeIfAbsent(p, k -> new ArrayList<>()).add(c));
        }
      }
      standing = Timeline.of(direct);
      joining.forEach((p, claims) -> widening.put(p, Timeline.of(claims)));
      contradictions.addAll(standing.contradictions());
      widening.values().forEach(t -> contradictions.addAll(t.contradictions()));
    }

    PactStates run() {
      List<PactState> states = new ArrayList<>();
      for (Period p : standing.standing()) {
        states.addAll(splitByParties(p));
      }
      widening.forEach(
          (party, t) ->
              t.standing()
                  .forEach(p -> states.add(state(Track.WIDENING, party, p, joined(p.from())))));
      standing
          .revision()
          .forEach(p -> states.add(state(Track.REVISION, null, p, joined(p.from()))));
      return new PactStates(List.copyOf(states), List.copyOf(contradictions), roles(states));
    }

    /** A state for each party set while the stage stays the same. */
    private List<PactState> splitByParties(Period p) {
      SortedSet<LocalDate> days = new TreeSet<>(Set.of(p.from()));
      for (Timeline t : widening.values()) {
        for (Period joining : t.standing()) {
          days.add(joining.from());
        }
      }
      List<LocalDate> cuts = days.stream().filter(d -> covers(p, d)).toList();
      List<PactState> states = new ArrayList<>();
      for (int i = 0; i < cuts.size(); i++) {
        LocalDate until = i + 1 < cuts.size() ? cuts.get(i + 1) : p.until();
        Period part = new Period(p.stage(), p.date(), p.stated(), cuts.get(i), until, p.support());
        append(states, state(Track.STANDING, null, part, joined(cuts.get(i))));
      }
      return states;
    }

    private static boolean covers(Period p, LocalDate day) {
      return !day.isBefore(p.from()) && (p.until() == null || day.isBefore(p.until()));
    }

    private static void append(List<PactState> states, PactState next) {
      PactState last = states.isEmpty() ? null : states.get(states.size() - 1);
      if (last != null && last.parties().equals(next.parties())) {
        states.set(states.size() - 1, last.lasting(next.until()));
      } else {
        states.add(next);
      }
    }

    /**
     * The parties on a day: those of the pact and those whose joining is concluded by then, without
     * those that have left, as long as two are left.
     */
    private SortedSet<Party> joined(LocalDate day) {
      SortedSet<Party> parties = new TreeSet<>(instrument.parties());
      SortedSet<Party> left = new TreeSet<>();
      widening.forEach(
          (party, timeline) -> {
            if (timeline.standing().stream().anyMatch(p -> isMember(p, day))) {
              parties.add(party);
            }
            if (timeline.standing().stream().anyMatch(p -> hasLeft(p, day))) {
              left.add(party);
            }
          });
      SortedSet<Party> rest = new TreeSet<>(parties);
      rest.removeAll(left);
      return Collections.unmodifiableSortedSet(rest.size() < 2 ? parties : rest);
    }

    private static boolean hasLeft(Period p, LocalDate day) {
      return p.stage() == Stage.TERMINATED && covers(p, day);
    }

    private static boolean isMember(Period p, LocalDate day) {
      return p.stage().isConcluded() && covers(p, day);
    }

    private PactState state(
        Track track, @Nullable Party joining, Period p, SortedSet<Party> parties) {
      StandingClaim best = p.support().stream().min(BEST_FIRST).orElseThrow();
      return new PactState(
          track,
          joining,
          p.stage(),
          p.date(),
          p.stated(),
          p.from(),
          p.until(),
          parties,
          StageEvent.confidence(p.support()),
          StageEvent.sources(p.support()),
          p.support().stream().anyMatch(c -> isContested(c.claim().id())),
          best.claim().id(),
          best.reading(),
          Contradiction.ordered(p.support().stream().map(c -> c.claim().id()).toList()));
    }

    private boolean isContested(ClaimId claim) {
      return contradictions.stream().anyMatch(c -> c.involves(claim));
    }

    private Map<ClaimId, Role> roles(Collection<PactState> states) {
      Map<ClaimId, Role> roles = new HashMap<>();
      for (StandingClaim c : instrument.claims()) {
        roles.put(
            c.claim().id(), StageEvents.stage(c).isEmpty() ? Role.HYPOTHETICAL : Role.BACKGROUND);
      }
      contradictions.forEach(c -> c.other().forEach(id -> roles.put(id, Role.CONTRADICTS)));
      states.forEach(s -> s.support().forEach(id -> roles.put(id, Role.SUPPORTS)));
      return roles;
    }
  }
}
