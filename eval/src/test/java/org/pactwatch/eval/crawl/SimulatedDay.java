package org.pactwatch.eval.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.ingest.Ingest;
import org.pactwatch.ingest.PageKnowledge;
import org.pactwatch.ingest.PoliteFetcher;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;

/**
 * A day of a simulated web, watched with a clock that runs faster, and what came of it.
 *
 * <p>{@code main} prints the figures; arguments: hosts, feeds, how many times faster, processes,
 * how much of the day such as PT6H.
 */
final class SimulatedDay {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final long SEED = 20260510;
  private static final System.Logger LOG = System.getLogger(SimulatedDay.class.getName());
  private static final Duration LAST_LOOKS = Duration.ofSeconds(30);

  /** Leases run by the machine's clock: processes must pass domains on in little of that. */
  private static final Duration RENEWAL = Duration.ofMillis(200);

  private static final Duration TICK = Duration.ofMillis(20);
  private static final int TICKS_BETWEEN_LINES = 500;

  /** Nobody is to blame for what a feed drops while the machine does not keep up. */
  private static final Duration MOST_LAG = Duration.ofMinutes(30);

  private final int hosts;
  private final int feeds;
  private final long factor;
  private final long slowest;
  private final int processes;
  private final Duration length;

  /**
   * @param factor how many times faster than the machine's the day's clock runs
   * @param slowest how many times while those who watch are far behind; the same as the factor to
   *     measure what they manage
   * @param processes how many watch the same sources, each with a frontier object of its own
   * @param length how much of the day is watched
   */
  SimulatedDay(int hosts, int feeds, long factor, long slowest, int processes, Duration length) {
    this.hosts = hosts;
    this.feeds = feeds;
    this.factor = factor;
    this.slowest = slowest;
    this.processes = processes;
    this.length = length;
  }

  /**
   * What came of it.
   *
   * @param published addresses of items
   * @param missed those that were never taken
   * @param offences requests that came too early or at once
   * @param polls requests for feeds
   * @param unchangedPolls those that found the feed as it was the time before
   * @param notModified those of them that were answered 304
   * @param requests all requests
   * @param delays from an item's publication to its delivery, ascending
   */
  record Outcome(
      int published,
      Set<String> missed,
      List<String> offences,
      int polls,
      int unchangedPolls,
      int notModified,
      int requests,
      List<Duration> delays) {
    double notModifiedShare() {
      return unchangedPolls == 0 ? 1 : (double) notModified / unchangedPolls;
    }

    Duration delay(double quantile) {
      return delays.isEmpty() ? Duration.ZERO : delays.get((int) (quantile * (delays.size() - 1)));
    }
  }

  Outcome run(Path folder) throws IOException, InterruptedException {
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
        Database database =
            Database.open(
                server.jdbcUrl(),
                server.user(),
                server.password(),
                16,
                List.of(new Migrations("ingest", "db/ingest")))) {
      CompressedClock clock = new CompressedClock(Instant.parse("2026-05-10T00:00:00Z"), factor);
      try (SimulatedWeb web = new SimulatedWeb(hosts, feeds, PAUSE, clock, SEED)) {
        return watch(folder, database, web, clock);
      }
    }
  }

  private Outcome watch(Path folder, Database database, SimulatedWeb web, CompressedClock clock)
      throws IOException, InterruptedException {
    Lag lag = new Lag(database.dataSource());
    Instant end = clock.instant().plus(length);
    Map<String, Instant> delivered = new ConcurrentHashMap<>();
    List<Watcher> watchers = new ArrayList<>();
    try {
      for (int i = 0; i < processes; i++) {
        watchers.add(new Watcher(folder.resolve("warc-" + i), database, web, clock, delivered));
        watchers.get(i).start();
      }
      for (int i = 0; clock.instant().isBefore(end); i++) {
        Thread.sleep(TICK.toMillis());
        boolean behind = lag.at(clock.instant()).compareTo(MOST_LAG) > 0;
        clock.run(behind ? slowest : factor);
        if (i % TICKS_BETWEEN_LINES == 0) {
          LOG.log(
              System.Logger.Level.INFO,
              "event=day_goes_on at={0} lag={4} requests={1} polls={2} taken={3}",
              clock.instant(),
              web.requests,
              web.polls,
              delivered.size(),
              lag.at(clock.instant()));
        }
      }
    } finally {
      clock.run(slowest);
      for (Watcher watcher : watchers) {
        watcher.close();
      }
    }
    letLeasesRunOut(database);
    try (Watcher last = new Watcher(folder.resolve("warc-last"), database, web, clock, delivered)) {
      return outcome(web, end, last, delivered);
    }
  }

  /**
   * Leases are measured by the database's clock, which does not run faster here: a process that
   * ends keeps that of a publisher who asks for long pauses. Before, longer than any such pause
   * goes by.
   */
  private static void letLeasesRunOut(Database database) throws InterruptedException {
    Thread.sleep(TICK.multipliedBy(10).toMillis());
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("domain", "page", "source_state")) {
        statement.execute("UPDATE ingest." + table + " SET holder = NULL, held_until = NULL");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the leases cannot be ended", e);
    }
  }

  private static Outcome outcome(
      SimulatedWeb web, Instant end, Watcher last, Map<String, Instant> delivered)
      throws InterruptedException {
    List<Duration> delays = new ArrayList<>();
    Map<String, Instant> published = web.published(end);
    delivered.forEach(
        (url, at) -> {
          Instant since = published.get(url);
          if (since != null && !since.isBefore(end.minus(Duration.ofHours(22)))) {
            delays.add(Duration.between(since, at));
          }
        });
    Collections.sort(delays);
    int polls = web.polls.get();
    int unchanged = web.unchangedPolls.get();
    int notModified = web.notModified.get();
    Set<String> missed = new HashSet<>(published.keySet());
    // What was being taken when a process ended waits for its next turn.
    Instant patience = Instant.now().plus(LAST_LOOKS);
    do {
      last.finish();
      missed.removeAll(delivered.keySet());
      Thread.sleep(TICK.toMillis());
    } while (!missed.isEmpty() && Instant.now().isBefore(patience));
    return new Outcome(
        published.size(),
        missed,
        web.offences(),
        polls,
        unchanged,
        notModified,
        web.requests.get(),
        delays);
  }

  /** One process's part: an ingest with a frontier and a fetcher of its own. */
  private static final class Watcher implements AutoCloseable {
    private final List<Source> sources;
    private final Fetcher fetcher;
    private final PoliteFetcher polite;
    private final WarcArchive archive;
    private final Ingest ingest;
    private final Thread thread;

    Watcher(
        Path warc,
        Database database,
        SimulatedWeb web,
        Clock clock,
        Map<String, Instant> delivered) {
      PostgresFrontier frontier = new PostgresFrontier(database.dataSource());
      this.sources = web.sources();
      this.fetcher = new Fetcher(FetchSettings.usual("eval@example.org"), clock, web::addresses);
      this.polite =
          new PoliteFetcher(
              fetcher,
              clock,
              new PoliteFetcher.Manners(
                  PAUSE, PAUSE, Duration.ofSeconds(30), 64, Duration.ofMillis(2), RENEWAL),
              frontier.domains());
      this.archive = new WarcArchive(warc, WarcArchive.DEFAULT_ROTATION, clock);
      this.ingest =
          new Ingest(
              PageKnowledge.unlearned(),
              polite,
              frontier,
              Sameness.in(database.dataSource()),
              archive,
              article -> delivered.putIfAbsent(String.valueOf(article.url()), clock.instant()),
              clock,
              Duration.ofMillis(100));
      this.thread =
          new Thread(
              () -> {
                try {
                  ingest.watch(sources, report -> {});
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
    }

    void start() {
      thread.start();
    }

    /** Every source is looked at a last time, so that what is still in the feeds is taken. */
    void finish() throws InterruptedException {
      ingest.takeOnce(sources);
    }

    @Override
    public void close() throws IOException {
      ingest.close();
      polite.close();
      fetcher.close();
      archive.close();
    }
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException, InterruptedException {
    int hosts = args.length > 0 ? Integer.parseInt(args[0]) : 500;
    int feeds = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
    long factor = args.length > 2 ? Long.parseLong(args[2]) : 240;
    int processes = args.length > 3 ? Integer.parseInt(args[3]) : 1;
    Duration length = args.length > 4 ? Duration.parse(args[4]) : Duration.ofDays(1);
    Path folder = Files.createTempDirectory("simulated-day");
    Outcome day = new SimulatedDay(hosts, feeds, factor, factor, processes, length).run(folder);
    System.out.printf(
        "hosts %d, feeds %d, processes %d, %s at %d times the speed%n",
        hosts, feeds, processes, length, factor);
    System.out.printf(
        "items published %d, missed %d, recall %.5f%n",
        day.published(), day.missed().size(), 1 - (double) day.missed().size() / day.published());
    System.out.printf(
        "requests %d, of them for feeds %d; offences against politeness %d%n",
        day.requests(), day.polls(), day.offences().size());
    System.out.printf(
        "unchanged polls %d, answered 304 %d (%.1f %%)%n",
        day.unchangedPolls(), day.notModified(), 100 * day.notModifiedShare());
    System.out.printf(
        "delay of delivery: median %s, 90 %% within %s, longest %s%n",
        day.delay(0.5), day.delay(0.9), day.delay(1));
    day.offences().stream().limit(20).forEach(System.out::println);
    day.missed().stream().sorted().limit(20).forEach(System.out::println);
    System.exit(0);
  }
}
