package org.pactwatch.alert.quiet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertPhase;

/**
 * What of a group's waiting messages is told and what is held back, and why.
 *
 * @param told one message for each alert, the earliest first
 * @param why the reason for each message that is not told, by its id
 */
public record Held(List<Alert> told, Map<String, String> why) {
  public Held {
    told = List.copyOf(told);
    why = Map.copyOf(why);
  }

  /**
   * Decides. Messages about an alert are made one: the last, which is told as the first telling if
   * that waits, too. What was corrected before it was told is not told at all.
   */
  public static Held of(
      List<Alert> waiting,
      Collection<Silence> silences,
      Collection<Inhibition> inhibitions,
      Collection<Inhibition.Standing> standing,
      Instant now) {
    Map<String, String> why = new LinkedHashMap<>();
    Map<String, Alert> told = new LinkedHashMap<>();
    for (Alert alert : waiting) {
      Alert before = told.get(alert.key());
      boolean untold = before != null && before.phase() == AlertPhase.RAISED;
      if (before == null) {
        reason(alert, silences, inhibitions, standing, now)
            .ifPresentOrElse(r -> why.put(alert.id(), r), () -> told.put(alert.key(), alert));
      } else if (untold && isOver(alert)) {
        told.remove(alert.key());
        why.put(before.id(), "corrected before it was told");
        why.put(alert.id(), "corrected before it was told");
      } else if (untold) {
        told.put(alert.key(), firstTold(before, alert));
        why.put(alert.id(), "told with an earlier one");
      } else {
        told.put(alert.key(), alert);
        why.put(before.id(), "told with a later one");
      }
    }
    return new Held(new ArrayList<>(told.values()), why);
  }

  private static Optional<String> reason(
      Alert alert,
      Collection<Silence> silences,
      Collection<Inhibition> inhibitions,
      Collection<Inhibition.Standing> standing,
      Instant now) {
    if (isOver(alert)) {
      return Optional.empty();
    }
    return silences.stream()
        .filter(s -> s.holds(alert, now))
        .findFirst()
        .map(s -> "silence " + s.id() + " by " + s.author() + ": " + s.reason())
        .or(
            () ->
                inhibitions.stream()
                    .filter(i -> i.mutes(alert, standing, now))
                    .findFirst()
                    .map(i -> "told by " + String.join(", ", i.by())));
  }

  private static boolean isOver(Alert alert) {
    return alert.phase() == AlertPhase.CORRECTED || alert.phase() == AlertPhase.ENDED;
  }

  /** What the later message says, as the first telling. */
  private static Alert firstTold(Alert first, Alert later) {
    return new Alert(
        first.id(),
        later.key(),
        later.rule(),
        later.kind(),
        AlertPhase.RAISED,
        later.change(),
        later.source(),
        later.summary(),
        later.independentSources(),
        later.raisedAt(),
        later.at());
  }
}
