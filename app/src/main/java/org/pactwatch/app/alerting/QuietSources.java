package org.pactwatch.app.alerting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.pactwatch.ingest.frontier.SourceHealth;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.QuietSource;
import org.pactwatch.model.SourceId;

/** Which of the watched sources say nothing although they should, as their health is judged. */
public final class QuietSources implements Supplier<List<QuietSource>> {
  private final Supplier<List<Source>> sources;
  private final Supplier<Map<SourceId, SourceState>> states;
  private final Clock clock;

  /**
   * @param sources what is watched now; what a person has put to rest is quiet rightly
   * @param states what is kept of sources
   */
  public QuietSources(
      Supplier<List<Source>> sources, Supplier<Map<SourceId, SourceState>> states, Clock clock) {
    this.sources = sources;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<QuietSource> get() {
    Map<SourceId, SourceState> kept = states.get();
    List<QuietSource> quiet = new ArrayList<>();
    for (Source source : sources.get()) {
      SourceState state = kept.getOrDefault(source.id(), SourceState.NEW);
      SourceHealth health = SourceHealth.of(source, state, clock.instant());
      if (health.verdict().needsAttention()) {
        quiet.add(new QuietSource(source.id(), source.name(), state.lastNew(), health.reason()));
      }
    }
    return quiet;
  }
}
