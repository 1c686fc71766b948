package org.pactwatch.app.print;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.frontier.Ages;
import org.pactwatch.ingest.frontier.SourceHealth;
import org.pactwatch.ingest.frontier.SourceSigns;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.model.SourceId;

/** Sources and how they fare, laid out for a terminal. */
public final class SourceTable {
  private SourceTable() {}

  /**
   * All sources, in their order.
   *
   * @param signs what was noticed of their pages; sources of which nothing was may be left out
   */
  public static String of(
      List<SourceHealth> sources, Map<SourceId, SourceSigns> signs, Instant now) {
    Layout layout = new Layout();
    for (SourceHealth health : sources) {
      source(layout, health, signs.getOrDefault(health.source().id(), SourceSigns.NONE), now);
    }
    return layout.toString();
  }

  private static void source(Layout layout, SourceHealth health, SourceSigns signs, Instant now) {
    SourceState state = health.state();
    layout.heading(health.source().name());
    layout.row(2, "address", address(health));
    layout.row(2, "verdict", words(health.verdict()) + ": " + health.reason());
    if (state.lastLook() != null) {
      layout.row(2, "last read", ago(state.lastSuccess(), now));
      layout.row(2, "last new", ago(state.lastNew(), now));
      layout.row(
          2, "usually", health.rhythm().map(r -> "something new " + r).orElse("not known yet"));
      layout.row(2, "next look", next(state, now));
    }
    signs.events().forEach(event -> layout.row(2, "noticed", event.line()));
    layout.row(2, "gone", gone(signs.gonePages()));
    layout.blank();
  }

  private static String gone(int pages) {
    return pages == 0
        ? ""
        : pages + (pages == 1 ? " page was" : " pages were") + " taken down; see 'history --gone'";
  }

  private static String address(SourceHealth health) {
    return health.source().location()
        + (health.source().privateNetwork() ? ", private network" : "");
  }

  private static String ago(@Nullable Instant instant, Instant now) {
    return instant == null ? "never" : Ages.of(Duration.between(instant, now)) + " ago";
  }

  private static String next(SourceState state, Instant now) {
    Duration wait = Duration.between(now, state.nextDue());
    return wait.isNegative() || wait.isZero() ? "due" : "in " + Ages.of(wait);
  }

  /** How many are of each verdict, in a line. */
  public static String summary(List<SourceHealth> sources) {
    Map<SourceHealth.Verdict, Integer> counts = new EnumMap<>(SourceHealth.Verdict.class);
    sources.forEach(health -> counts.merge(health.verdict(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((verdict, count) -> parts.add(count + " " + words(verdict)));
    return sources.size()
        + (sources.size() == 1 ? " source: " : " sources: ")
        + String.join(", ", parts);
  }

  private static String words(SourceHealth.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
