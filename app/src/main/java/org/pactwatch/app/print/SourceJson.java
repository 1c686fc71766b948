package org.pactwatch.app.print;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.frontier.SourceHealth;
import org.pactwatch.ingest.frontier.SourceSigns;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.layout.HealthEvent;

/** Sources and how they fare as lines of JSON, without line feeds. */
public final class SourceJson {
  private SourceJson() {}

  private record Line(
      String id,
      String name,
      String location,
      String verdict,
      boolean attention,
      String reason,
      @Nullable Instant lastLook,
      @Nullable Instant lastSuccess,
      @Nullable Instant lastNew,
      @Nullable Long usualGapSeconds,
      double failures,
      @Nullable String trouble,
      int pageFailures,
      @Nullable String pageTrouble,
      @Nullable String movedTo,
      @Nullable Instant nextLook,
      List<String> events,
      int gonePages) {}

  /** A source, and what was noticed of its pages. */
  public static String line(SourceHealth health, SourceSigns signs) {
    SourceState state = health.state();
    long gap = state.rhythm().usualGap().toSeconds();
    return Json.line(
        new Line(
            health.source().id().value(),
            health.source().name(),
            health.source().location().toString(),
            health.verdict().name().toLowerCase(Locale.ROOT),
            health.verdict().needsAttention(),
            health.reason(),
            state.lastLook(),
            state.lastSuccess(),
            state.lastNew(),
            gap == 0 ? null : gap,
            state.failures(),
            state.trouble() == null ? null : state.trouble().line(),
            state.pages().failures(),
            state.pages().trouble(),
            state.move() == null ? null : state.move().to().toString(),
            state.lastLook() == null ? null : state.nextDue(),
            signs.events().stream().map(HealthEvent::line).toList(),
            signs.gonePages()));
  }
}
