package org.pactwatch.alert.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.pactwatch.alert.quiet.Reader;
import org.pactwatch.alert.text.Summaries;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertPhase;

/** The reader of a channel by its deliveries that are not dead. For one transaction. */
final class ToldReader implements Reader {
  private final Handle handle;
  private final Instant now;
  private final Map<String, AlertPhase> last;

  private ToldReader(Handle handle, Instant now, Map<String, AlertPhase> last) {
    this.handle = handle;
    this.now = now;
    this.last = last;
  }

  /** The reader, as far as the alerts of some messages go. */
  static ToldReader of(Handle handle, String channel, List<Alert> about, Instant now) {
    List<String> keys = about.stream().map(Alert::key).distinct().toList();
    return new ToldReader(handle, now, RoutingRows.lastTold(handle, channel, keys));
  }

  @Override
  public Belief belief(String key) {
    AlertPhase phase = last.get(key);
    if (phase == null) {
      return Belief.NOTHING;
    }
    return phase == AlertPhase.CORRECTED || phase == AlertPhase.ENDED ? Belief.OVER : Belief.STANDS;
  }

  @Override
  public String anew(Alert alert) {
    return AlertRows.find(handle, alert.key())
        .flatMap(row -> new FactRows(handle, now).find(row.fact()))
        .map(kept -> Summaries.of(kept.fact(), AlertPhase.RAISED))
        .orElse(alert.summary());
  }
}
