package org.pactwatch.ingest.frontier;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.SourceId;

/** The health of sources in the text format of Prometheus, version 0.0.4. */
public final class SourceMetrics {
  private SourceMetrics() {}

  /**
   * All metrics of the sources.
   *
   * @param signs what was noticed of their pages; sources of which nothing was may be left out
   */
  public static String of(Collection<SourceHealth> sources, Map<SourceId, SourceSigns> signs) {
    StringBuilder text = new StringBuilder();
    states(text, sources);
    gauge(
        text,
        "health_events",
        "What was not as usual with its pages in the last month.",
        sources,
        health -> of(signs, health).events().size());
    gauge(
        text,
        "gone_pages",
        "Pages of delivered articles that were taken down.",
        sources,
        health -> of(signs, health).gonePages());
    verdicts(text, sources);
    return text.toString();
  }

  private static SourceSigns of(Map<SourceId, SourceSigns> signs, SourceHealth health) {
    return signs.getOrDefault(health.source().id(), SourceSigns.NONE);
  }

  private static void states(StringBuilder text, Collection<SourceHealth> sources) {
    gauge(
        text,
        "last_look_seconds",
        "When it was last asked, 0 for never.",
        sources,
        health -> seconds(health.state().lastLook()));
    gauge(
        text,
        "last_success_seconds",
        "When it was last read, 0 for never.",
        sources,
        health -> seconds(health.state().lastSuccess()));
    gauge(
        text,
        "last_new_seconds",
        "When it last had something new, 0 for never.",
        sources,
        health -> seconds(health.state().lastNew()));
    gauge(
        text,
        "next_look_seconds",
        "When it is due.",
        sources,
        health -> seconds(health.state().nextDue()));
    gauge(
        text,
        "usual_gap_seconds",
        "The usual time between two news, 0 if not known.",
        sources,
        health -> health.state().rhythm().usualGap().toMillis() / 1000.0);
    gauge(
        text,
        "failures",
        "Failed looks in a row by weight.",
        sources,
        health -> health.state().failures());
    gauge(
        text,
        "page_failures",
        "Pages in a row that could not be taken.",
        sources,
        health -> health.state().pages().failures());
    gauge(
        text,
        "needs_attention",
        "1 if it is broken or suspect.",
        sources,
        health -> health.verdict().needsAttention() ? 1 : 0);
  }

  private static double seconds(@Nullable Instant instant) {
    return instant == null ? 0 : Math.max(0, instant.toEpochMilli() / 1000.0);
  }

  private static void gauge(
      StringBuilder text,
      String name,
      String help,
      Collection<SourceHealth> sources,
      ToDoubleFunction<SourceHealth> value) {
    head(text, name, help);
    for (SourceHealth health : sources) {
      line(text, name, health, "", value.applyAsDouble(health));
    }
  }

  private static void verdicts(StringBuilder text, Collection<SourceHealth> sources) {
    head(text, "verdict", "1 for the judgement that holds.");
    for (SourceHealth health : sources) {
      for (SourceHealth.Verdict verdict : SourceHealth.Verdict.values()) {
        String label = ",verdict=\"" + verdict.name().toLowerCase(Locale.ROOT) + "\"";
        line(text, "verdict", health, label, verdict == health.verdict() ? 1 : 0);
      }
    }
  }

  private static void head(StringBuilder text, String name, String help) {
    text.append("# HELP pactwatch_source_").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE pactwatch_source_").append(name).append(" gauge\n");
  }

  private static void line(
      StringBuilder text, String name, SourceHealth health, String label, double value) {
    text.append("pactwatch_source_")
        .append(name)
        .append("{source=\"")
        .append(escaped(health.source().name()))
        .append("\",location=\"")
        .append(escaped(health.source().location().toString()))
        .append('"')
        .append(label)
        .append("} ")
        .append(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value))
        .append('\n');
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
