package org.pactwatch.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.IngestDatabase;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;

class QueuesTest {
  private static final Instant NOW = Instant.parse("2026-05-18T09:51:00Z");
  private static final SourceId SOURCE = new SourceId("queues");

  private final Frontier one = new PostgresFrontier(IngestDatabase.get());
  private final Frontier other = new PostgresFrontier(IngestDatabase.get());

  @BeforeEach
  void empty() throws SQLException {
    sql("DELETE FROM ingest.page");
    sql("DELETE FROM ingest.source_state");
    sql("DELETE FROM ingest.domain");
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection = IngestDatabase.get().getConnection();
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }

  private static DuePage page(String url, String version) {
    return new DuePage(
        SOURCE,
        url,
        URI.create(url),
        version,
        OffsetDateTime.parse("2026-05-18T12:00:00+03:00"),
        null,
        0);
  }

  private static List<DuePage> claim(Frontier frontier, int perDomain, Instant by) {
    return frontier
        .pages()
        .claim(new PageQueue.Claim(List.of(SOURCE), by, List.of(), perDomain, 100));
  }

  private static List<DuePage> numbered(String host, int count) {
    List<DuePage> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(page("https://" + host + "/" + i, "v"));
    }
    return pages;
  }

  @Test
  void pagesComeInTheirOrderAsTheyWereAndOfEachDomainOnlySoMany() {
    List<DuePage> many = numbered("many.com", 50);
    one.pages().add(many, NOW);
    one.pages().add(numbered("few.com", 2), NOW);
    List<DuePage> claimed = claim(one, 5, NOW);
    assertThat(claimed).hasSize(7).startsWith(many.subList(0, 5).toArray(new DuePage[0]));
    assertThat(claim(other, 5, NOW)).isEqualTo(many.subList(5, 10));
  }

  @Test
  void aPageIsOneProcessesUntilItsLeaseRunsOut() throws SQLException {
    one.pages().add(numbered("leased.com", 1), NOW);
    assertThat(claim(one, 5, NOW)).hasSize(1);
    assertThat(claim(other, 5, NOW)).isEmpty();
    sql("UPDATE ingest.page SET held_until = now() - interval '1 second'");
    assertThat(claim(other, 5, NOW)).hasSize(1);
    assertThat(claim(one, 5, NOW)).isEmpty();
  }

  @Test
  void aPageThatIsAnnouncedAnewWhileItIsTakenStays() {
    DuePage first = page("https://edited.com/1", "v1");
    assertThat(one.pages().add(List.of(first), NOW)).containsExactly(first.key());
    assertThat(claim(one, 5, NOW)).containsExactly(first);
    DuePage second = page("https://edited.com/1", "v2");
    assertThat(one.pages().add(List.of(second), NOW)).isEmpty();
    one.pages().done(first, null, NOW);
    assertThat(claim(one, 5, NOW)).containsExactly(second);
    one.pages().done(second, null, NOW);
    assertThat(claim(one, 5, NOW.plusSeconds(99))).isEmpty();
  }

  @Test
  void aPageThatFailedComesAgainWhenItIsDueOrHastened() {
    DuePage page = page("https://failing.com/1", "v1");
    one.pages().add(List.of(page), NOW);
    claim(one, 5, NOW);
    one.pages().retry(page.tried(), NOW.plusSeconds(600), "timed out");
    assertThat(claim(one, 5, NOW.plusSeconds(599))).isEmpty();
    one.pages().hasten(List.of(SOURCE), NOW);
    assertThat(claim(one, 5, NOW))
        .singleElement()
        .satisfies(claimed -> assertThat(claimed.attempts()).isEqualTo(1));
  }

  private static Set<SourceId> sources(Frontier frontier, List<Source> sources, Instant by) {
    List<SourceId> ids = sources.stream().map(Source::id).toList();
    return frontier.sources().claim(new SourceQueue.Claim(ids, by, List.of(), 10)).keySet();
  }

  @Test
  void aSourceIsLookedAtByOneProcessAndOfADomainOneAtATime() throws SQLException {
    Source first = Source.feed(URI.create("https://www.paper.com/a"));
    Source second = Source.feed(URI.create("https://feeds.paper.com/b"));
    Source third = Source.feed(URI.create("https://elsewhere.com/c"));
    List<Source> all = List.of(first, second, third);
    one.sources().enrol(all);
    Set<SourceId> claimed = sources(one, all, NOW);
    assertThat(claimed).hasSize(2).contains(third.id());
    assertThat(sources(other, all, NOW)).hasSize(1).doesNotContainAnyElementsOf(claimed);
    one.save(third.id(), SourceState.NEW.dueAt(NOW.plusSeconds(60)));
    assertThat(sources(other, all, NOW)).isEmpty();
    assertThat(sources(other, all, NOW.plusSeconds(60))).containsExactly(third.id());
  }

  @Test
  void whatIsOfADomainThatAnotherProcessAsksIsLeftToItForFiveMinutes() throws SQLException {
    Source source = Source.feed(URI.create("https://www.asked.com/feed"));
    one.sources().enrol(List.of(source));
    one.save(source.id(), SourceState.NEW.dueAt(NOW));
    one.pages().add(numbered("asked.com", 1), NOW);
    assertThat(other.domains().acquire("asked.com")).isPresent();
    Instant soon = NOW.plusSeconds(299);
    assertThat(sources(one, List.of(source), soon)).isEmpty();
    assertThat(claim(one, 5, soon)).isEmpty();
    assertThat(sources(other, List.of(source), soon)).containsExactly(source.id());
    assertThat(claim(other, 5, soon)).hasSize(1);
    other.sources().leave();
    assertThat(sources(one, List.of(source), NOW.plusSeconds(300))).hasSize(1);
    assertThat(claim(one, 5, NOW.plusSeconds(300))).hasSize(1);
    one.sources().leave();
    other.domains().release(List.of("asked.com"));
    assertThat(sources(one, List.of(source), soon)).hasSize(1);
    assertThat(claim(one, 5, soon)).hasSize(1);
  }

  @Test
  void leasesAreRenewedWithoutWaitingForPagesThatAreBeingWritten() throws Exception {
    one.pages().add(numbered("written.com", 2), NOW);
    claim(one, 5, NOW);
    sql("UPDATE ingest.page SET held_until = now() - interval '1 second'");
    try (Connection writing = IngestDatabase.get().getConnection();
        Statement write = writing.createStatement()) {
      writing.setAutoCommit(false);
      write.execute("UPDATE ingest.page SET attempts = 1 WHERE entry = 'https://written.com/0'");
      CompletableFuture.runAsync(one.sources()::renew).get(40, TimeUnit.SECONDS);
      writing.rollback();
    }
    assertThat(claim(other, 5, NOW))
        .extracting(DuePage::key)
        .containsExactly("https://written.com/0");
  }

  @Test
  void whatAKilledProcessHasClaimedIsTakenUp() throws SQLException {
    Source source = Source.feed(URI.create("https://killed.com/feed"));
    one.sources().enrol(List.of(source));
    one.pages().add(numbered("killed.com", 1), NOW);
    claim(one, 5, NOW);
    sources(one, List.of(source), NOW);
    assertThat(one.domains().acquire("killed.com")).isPresent();
    assertThat(other.domains().acquire("killed.com")).isEmpty();
    sql("UPDATE ingest.source_state SET held_until = now() - interval '1 second'");
    assertThat(sources(other, List.of(source), NOW)).containsExactly(source.id());
    sql("UPDATE ingest.domain SET held_until = now() - interval '1 second'");
    assertThat(other.domains().acquire("killed.com")).isPresent();
    Frontier next = new PostgresFrontier(IngestDatabase.get());
    next.sources().endOtherLeases();
    assertThat(sources(next, List.of(source), NOW)).containsExactly(source.id());
    assertThat(claim(next, 5, NOW)).hasSize(1);
    assertThat(next.domains().acquire("killed.com")).isPresent();
  }

  @Test
  void whoHoldsADomainLearnsThatAnotherWaitsForIt() {
    one.domains().acquire("wanted.com");
    assertThat(one.domains().renew(List.of("wanted.com")).wanted()).isEmpty();
    assertThat(other.domains().acquire("wanted.com")).isEmpty();
    DomainLeases.Renewal renewal = one.domains().renew(List.of("wanted.com", "not-mine.com"));
    assertThat(renewal.wanted()).containsExactly("wanted.com");
    assertThat(renewal.held()).containsExactly("wanted.com");
    one.domains().release(List.of("wanted.com"));
    assertThat(other.domains().acquire("wanted.com")).isPresent();
  }
}
