package org.pactwatch.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.IngestDatabase;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.model.SourceId;

class PostgresFrontierTest {
  private final Frontier frontier = new PostgresFrontier(IngestDatabase.get());

  @Test
  void aStateIsKeptAndReplaced() {
    SourceId source = new SourceId("state");
    Instant at = Instant.parse("2026-05-18T09:51:00Z");
    SourceState good =
        new SourceState(
            new Validators("W/\"é'\\\"", "Mon"),
            at,
            at,
            at,
            0,
            null,
            PageHealth.UNKNOWN,
            new Rhythm(1.5, 0.5, Duration.ofHours(2), Duration.ofMinutes(3)),
            at,
            new Move(URI.create("https://news.example/new"), 2),
            at);
    Trouble trouble = new Trouble(FailureKind.TIME_OUT, "x: timed out", at);
    SourceState bad =
        new SourceState(
            Validators.NONE,
            at,
            at,
            null,
            1.25,
            trouble,
            PageHealth.UNKNOWN,
            Rhythm.UNKNOWN,
            null,
            null,
            at);
    frontier.save(source, good);
    assertThat(frontier.states()).containsEntry(source, good);
    frontier.save(source, bad);
    assertThat(frontier.states()).containsEntry(source, bad);
  }

  @Test
  void entriesAreKeptForEachSource() {
    SourceId one = new SourceId("one");
    SourceId two = new SourceId("two");
    SeenEntry entry = new SeenEntry("https://news.example/1", "v1", "r1", "");
    frontier.mark(one, List.of(entry));
    frontier.mark(one, List.of(new SeenEntry(entry.key(), "v2", "r2", "note")));
    assertThat(frontier.seen(one, List.of(entry.key(), "other")))
        .isEqualTo(Map.of(entry.key(), new SeenEntry(entry.key(), "v2", "r2", "note")));
    assertThat(frontier.seen(two, List.of(entry.key()))).isEmpty();
  }
}
