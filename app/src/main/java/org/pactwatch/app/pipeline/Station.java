package org.pactwatch.app.pipeline;

import java.util.Optional;
import org.pactwatch.stream.Pump;

/**
 * Work with the pump that does it in this process.
 *
 * @param work what is done
 * @param pump the loop that does it
 */
public record Station(Work work, Pump<?> pump) {

  /** Why it has ended by itself, in one line; empty while it is at work. */
  Optional<String> breakdown() {
    return pump.failure().map(e -> work.name() + " has stopped: " + e);
  }

  /** What it has set aside since the start, in one line; empty if nothing. */
  Optional<String> setAside() {
    long letters = pump.tally().deadLetters();
    return letters == 0
        ? Optional.empty()
        : Optional.of(
            work.topic().name()
                + ": "
                + letters
                + " records could not be handled and are kept on "
                + work.topic().deadLetters());
  }
}
