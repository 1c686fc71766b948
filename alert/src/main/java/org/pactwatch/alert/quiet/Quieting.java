package org.pactwatch.alert.quiet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pactwatch.model.Alert;

/**
 * What makes messages needless at a moment.
 *
 * @param silences those that people have made
 * @param inhibitions which alerts make which others needless
 * @param standing alerts that were raised of late and stand
 * @param now the moment
 */
public record Quieting(
    List<Silence> silences,
    List<Inhibition> inhibitions,
    List<Inhibition.Standing> standing,
    Instant now) {
  public Quieting {
    silences = List.copyOf(silences);
    inhibitions = List.copyOf(inhibitions);
    standing = List.copyOf(standing);
  }

  /** Why a message is held back, if it is. */
  Optional<String> reason(Alert alert) {
    return silences.stream()
        .filter(s -> s.holds(alert, now))
        .findFirst()
        .map(s -> "silence " + s.id() + " by " + s.author() + ": " + s.reason())
        .or(() -> muted(alert));
  }

  private Optional<String> muted(Alert alert) {
    return inhibitions.stream()
        .filter(i -> i.mutes(alert, standing, now))
        .findFirst()
        .map(i -> "told by " + String.join(", ", i.by()));
  }
}
