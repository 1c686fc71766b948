package org.pactwatch.store.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pactwatch.model.Stage;

/**
 * Several dates for what happens once in a pact's life, its signing and its taking effect: the one
 * that most independent sources give is followed, then the surest, then the earliest; the others
 * contradict it. After an end the same may happen again.
 *
 * @param followed the events without the rivals, in their order
 * @param contradictions one for each rival
 */
record RivalDates(List<StageEvent> followed, List<Contradiction> contradictions) {

  private static final Comparator<StageEvent> BEST_FIRST =
      Comparator.comparing((StageEvent e) -> -e.sources())
          .thenComparing(e -> -StageEvent.confidence(e.claims()))
          .thenComparing(StageEvent::date);

  static RivalDates among(List<StageEvent> events) {
    Map<String, List<StageEvent>> once = new TreeMap<>();
    int life = 0;
    for (StageEvent e : events) {
      if (ends(e)) {
        life++;
      } else if (e.stated() && (e.stage() == Stage.SIGNED || e.stage() == Stage.IN_FORCE)) {
        once.computeIfAbsent(e.stage() + " " + life, k -> new ArrayList<>()).add(e);
      }
    }
    List<StageEvent> followed = new ArrayList<>(events);
    List<Contradiction> contradictions = new ArrayList<>();
    for (List<StageEvent> rivals : once.values()) {
      rivals.sort(BEST_FIRST);
      StageEvent best = rivals.get(0);
      for (StageEvent rival : rivals.subList(1, rivals.size())) {
        followed.remove(rival);
        contradictions.add(
            Contradiction.between(Contradiction.Kind.DATES, best.stage(), best, rival));
      }
    }
    return new RivalDates(List.copyOf(followed), List.copyOf(contradictions));
  }

  private static boolean ends(StageEvent e) {
    return !e.denial()
        && (e.stage() == Stage.TERMINATED
            || e.stage() == Stage.SUSPENDED
            || e.stage() == Stage.REJECTED);
  }
}
