package org.pactwatch.alert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;

/**
 * Sends alerts by the rules, and keeps what was sent so that the same fact is not told again. An
 * alert is kept only after every channel has taken it: a crash in between sends it once more, but
 * never loses it. Thread-safe for changes of different pacts.
 */
public final class Dispatcher {
  private final List<Rule> rules;
  private final AlertLog log;
  private final List<AlertChannel> channels;
  private final Clock clock;

  public Dispatcher(
      List<? extends Rule> rules,
      AlertLog log,
      List<? extends AlertChannel> channels,
      Clock clock) {
    this.rules = List.copyOf(rules);
    this.log = log;
    this.channels = List.copyOf(channels);
    this.clock = clock;
  }

  /** The rules that serve without further settings. */
  public static List<Rule> standardRules(Threshold threshold) {
    return List.of(new NewPact(threshold), new StageChanged(threshold));
  }

  /**
   * Sends what the change gives rise to.
   *
   * @return the alerts that were sent now
   * @throws RuntimeException if the log or a channel fails; then the change should come again
   */
  public List<Alert> dispatch(Change change) {
    List<Alert> sent = new ArrayList<>();
    for (Rule rule : rules) {
      Optional<Alert> alert =
          rule.alert(change, clock.instant()).filter(a -> !log.contains(a.key()));
      alert.ifPresent(
          a -> {
            channels.forEach(c -> c.send(a));
            log.record(a);
            sent.add(a);
          });
    }
    return sent;
  }
}
