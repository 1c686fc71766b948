package org.pactwatch.eval.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.store.ledger.Delivered;
import org.pactwatch.store.query.PactQuery;

/**
 * Prints how many claims a second the ledger takes with the picture kept up, and how long questions
 * take. Time goes on with the made-up news: what a batch tells is recorded on the day of its last
 * article. Arguments: a folder for the database, claims, pacts, claims in a batch. A folder that
 * has one already is only asked.
 */
final class StoreSpeed {
  private static final int TIMES = 50;

  private final Database database;
  private final NewsClock clock = new NewsClock();
  private final Store store;

  private StoreSpeed(Database database) {
    this.database = database;
    this.store = Store.in(database, clock);
  }

  /** Stands on the day of the news told last. */
  private static final class NewsClock extends Clock {
    private Instant now = Instant.EPOCH;

    void stand(Instant moment) {
      now = moment;
    }

    void tell(Reading reading) {
      LocalDate day = reading.article().publication().orElseThrow().day();
      stand(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("news is told in UTC");
    }
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Path.of(arguments[0]);
    boolean fresh = !Files.exists(folder.resolve("postgres"));
    Files.createDirectories(folder);
    try (DatabaseServer server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
        Database database =
            Database.open(
                server.jdbcUrl(),
                server.user(),
                server.password(),
                4,
                List.of(Migrations.ofStore()))) {
      StoreSpeed speed = new StoreSpeed(database);
      if (fresh) {
        int claims = Integer.parseInt(arguments[1]);
        int pacts = Integer.parseInt(arguments[2]);
        speed.take(new MadeUpNews(1, pacts, claims), Integer.parseInt(arguments[3]));
        try (Connection connection = database.dataSource().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("ANALYZE");
        }
      }
      speed.ask();
    }
  }

  private void take(MadeUpNews news, int batch) {
    List<Delivered<Reading>> waiting = new ArrayList<>();
    long offset = 0;
    long claims = 0;
    long told = 0;
    Instant from = Instant.now();
    Instant last = from;
    long lastClaims = 0;
    double cpu = cpuSeconds();
    double thread = threadSeconds();
    double server = serverSeconds();
    while (news.hasMore()) {
      Reading reading = news.next();
      claims += reading.claims().size();
      waiting.add(new Delivered<>("made-up", 0, offset++, reading));
      if (claims - told >= batch || !news.hasMore()) {
        clock.tell(reading);
        store.ledger().record(waiting);
        waiting.clear();
        if (claims / 50_000 > told / 50_000 || !news.hasMore()) {
          System.out.printf(
              "%d claims, %.0f claims/s in the last part, %.0f claims/s in all, CPU: %.1f s of Java's, of"
                  + " these %.1f s of the thread that takes them, and %.1f s of PostgreSQL's%n",
              claims,
              (claims - lastClaims) / seconds(last),
              claims / seconds(from),
              cpuSeconds() - cpu,
              threadSeconds() - thread,
              serverSeconds() - server);
          lastClaims = claims;
          last = Instant.now();
        }
        told = claims;
      }
    }
  }

  private void ask() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    Instant last =
        database.read(
            h -> h.createQuery("SELECT max(recorded_at) FROM change").mapTo(Instant.class).one());
    Instant known = last.plusSeconds(1);
    clock.stand(known);
    int half = store.picture().pacts(PactQuery.now().asOf(day)).size() / 2;
    PactId one = store.picture().pacts(PactQuery.now().of(new Party("FR"))).get(0).id();
    time("picture as of a day, all", () -> store.picture().pacts(PactQuery.now().asOf(day)).size());
    time(
        "picture as of a day, the first 200",
        () -> store.picture().pacts(PactQuery.now().asOf(day).page(0, 200)).size());
    time(
        "picture as of a day, 200 from the middle",
        () -> store.picture().pacts(PactQuery.now().asOf(day).page(half, 200)).size());
    time("picture of today, all", () -> store.picture().pacts(PactQuery.now()).size());
    time(
        "picture as of a day, one party",
        () -> store.picture().pacts(PactQuery.now().asOf(day).of(new Party("FR"))).size());
    time(
        "the same as known at a moment",
        () ->
            store
                .picture()
                .pacts(PactQuery.now().asOf(day).knownAt(known).of(new Party("FR")))
                .size());
    time("one pact", () -> store.picture().pact(one).map(l -> l.states().size()).orElse(0));
    time(
        "changes of a week",
        () -> store.picture().changes(known.minus(Duration.ofDays(7)), known).size());
    time(
        "changes of a year",
        () -> store.picture().changes(known.minus(Duration.ofDays(365)), known).size());
  }

  private interface Question {
    int answers();
  }

  private static void time(String name, Question question) {
    long[] nanos = new long[TIMES];
    int answers = 0;
    for (int i = -10; i < TIMES; i++) {
      long from = System.nanoTime();
      answers = question.answers();
      nanos[Math.max(i, 0)] = System.nanoTime() - from;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%s: median %.1f ms, best %.1f ms of %d; %d answers%n",
        name, nanos[TIMES / 2] / 1e6, nanos[0] / 1e6, TIMES, answers);
  }

  private static double seconds(Instant from) {
    return Duration.between(from, Instant.now()).toNanos() / 1e9;
  }

  /** What the server's processes that run now have used. */
  private double serverSeconds() {
    return database.read(
        h ->
            h.createQuery("SELECT pid FROM pg_stat_activity").mapTo(Long.class).list().stream()
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .map(p -> p.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .mapToDouble(d -> d.toMillis() / 1e3)
                .sum());
  }

  private static double threadSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static double cpuSeconds() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean own
        ? own.getProcessCpuTime() / 1e9
        : 0;
  }
}
