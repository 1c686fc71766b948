package org.pactwatch.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.source.Source;

class SourceHealthTest {
  private static final Instant NOW = Instant.parse("2026-05-18T09:51:00Z");
  private static final Source SOURCE =
      Source.feed(URI.create("https://paper.example/feed")).named("Paper \"A\"");

  private static SourceState state(
      Duration silence,
      Duration usualGap,
      double failures,
      @Nullable Trouble trouble,
      PageHealth pages,
      @Nullable Move move) {
    return new SourceState(
        Validators.NONE,
        NOW,
        NOW,
        NOW.minus(silence),
        failures,
        trouble,
        pages,
        new Rhythm(1, 1, usualGap, Duration.ZERO),
        null,
        move,
        NOW);
  }

  private static SourceHealth silent(Duration silence, Duration usualGap) {
    return SourceHealth.of(
        SOURCE, state(silence, usualGap, 0, null, PageHealth.UNKNOWN, null), NOW);
  }

  @Test
  void aSilenceIsHeldAgainstTheUsualRhythm() {
    Duration hours = Duration.ofHours(6);
    assertThat(silent(Duration.ofHours(7), hours).verdict()).isEqualTo(SourceHealth.Verdict.FINE);
    assertThat(silent(Duration.ofDays(3), hours).verdict()).isEqualTo(SourceHealth.Verdict.NO_NEWS);
    SourceHealth suspect = silent(Duration.ofDays(6), hours);
    assertThat(suspect.verdict()).isEqualTo(SourceHealth.Verdict.SUSPECT);
    assertThat(suspect.reason())
        .startsWith(
            "it is read, but has had nothing new for 6 d, usually something comes every 6 h");
    assertThat(silent(Duration.ofDays(30), Duration.ofDays(7)).verdict())
        .isEqualTo(SourceHealth.Verdict.NO_NEWS);
    assertThat(silent(Duration.ofDays(30), Duration.ZERO).verdict())
        .isEqualTo(SourceHealth.Verdict.NO_NEWS);
  }

  @Test
  void aSourceThatHasJustBroughtSomethingIsNotSaidToHaveNoNews() {
    SourceHealth first = silent(Duration.ZERO, Duration.ZERO);
    assertThat(first.verdict()).isEqualTo(SourceHealth.Verdict.FINE);
    assertThat(first.reason()).isEqualTo("the last look brought something new");
  }

  @Test
  void troubleIsToldInPlainWords() {
    Trouble trouble =
        new Trouble(
            FailureKind.TIME_OUT,
            "https://paper.example/feed: timed out",
            NOW.minus(Duration.ofHours(3)));
    SourceState once =
        state(Duration.ofHours(4), Duration.ofHours(6), 0.5, trouble, PageHealth.UNKNOWN, null);
    assertThat(SourceHealth.of(SOURCE, once, NOW).verdict())
        .isEqualTo(SourceHealth.Verdict.FALTERING);
    SourceState often =
        state(Duration.ofHours(4), Duration.ofHours(6), 1.5, trouble, PageHealth.UNKNOWN, null);
    SourceHealth broken = SourceHealth.of(SOURCE, often, NOW);
    assertThat(broken.verdict()).isEqualTo(SourceHealth.Verdict.BROKEN);
    assertThat(broken.reason())
        .isEqualTo("it does not answer in time, since 3 h (https://paper.example/feed: timed out)");
  }

  @Test
  void aFeedWhosePagesAreRefusedIsSuspect() {
    PageHealth refused =
        new PageHealth(null, 6, "https://paper.example/1: the server answered 403");
    SourceHealth health =
        SourceHealth.of(
            SOURCE, state(Duration.ofHours(1), Duration.ofHours(6), 0, null, refused, null), NOW);
    assertThat(health.verdict().needsAttention()).isTrue();
    assertThat(health.reason()).contains("its last 6 pages").contains("answered 403");
  }

  @Test
  void aMoveForGoodIsToldOnceItIsBelieved() {
    URI to = URI.create("https://paper.example/new");
    assertThat(moved(new Move(to, 1)).reason()).doesNotContain("moved");
    assertThat(moved(new Move(to, 3)).reason())
        .endsWith("it has moved for good to https://paper.example/new");
  }

  private static SourceHealth moved(Move move) {
    return SourceHealth.of(
        SOURCE,
        state(Duration.ofHours(1), Duration.ofHours(6), 0, null, PageHealth.UNKNOWN, move),
        NOW);
  }

  @Test
  void metricsSayTheSame() {
    String metrics =
        SourceMetrics.of(List.of(silent(Duration.ofDays(6), Duration.ofHours(6))), Map.of());
    String labels = "{source=\"Paper \\\"A\\\"\",location=\"https://paper.example/feed\"";
    assertThat(metrics)
        .contains("pactwatch_source_needs_attention" + labels + "} 1\n")
        .contains("pactwatch_source_usual_gap_seconds" + labels + "} 21600\n")
        .contains("pactwatch_source_verdict" + labels + ",verdict=\"suspect\"} 1\n")
        .contains("pactwatch_source_verdict" + labels + ",verdict=\"fine\"} 0\n")
        .contains("# TYPE pactwatch_source_verdict gauge\n");
    assertThat(SourceMetrics.of(List.of(SourceHealth.of(SOURCE, SourceState.NEW, NOW)), Map.of()))
        .contains("pactwatch_source_last_success_seconds" + labels + "} 0\n");
  }
}
