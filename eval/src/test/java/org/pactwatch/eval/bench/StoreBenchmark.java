package org.pactwatch.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.eval.speed.MadeUpNews;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.store.ledger.Delivered;
import org.pactwatch.store.query.PactQuery;

/**
 * The store on a real database: a batch of a thousand readings into the ledger with the picture
 * kept up, and questions meanwhile. {@code eval/store-speed} does the same at large.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class StoreBenchmark {
  private static final int BATCH = 1000;
  private static final int PACTS = 1000;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final MadeUpNews news = new MadeUpNews(1, PACTS, 3_000_000);
  private final List<Store> store = new ArrayList<>();
  private long offset;

  /** Starts the database with ten batches in it. */
  @Setup(Level.Trial)
  public void start() throws IOException {
    Path folder = Files.createTempDirectory("store-benchmark");
    DatabaseServer server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
    open.add(server);
    Database database =
        Database.open(
            server.jdbcUrl(), server.user(), server.password(), 4, List.of(Migrations.ofStore()));
    open.add(0, database);
    store.add(Store.in(database, Clock.systemUTC()));
    for (int i = 0; i < 10; i++) {
      record();
    }
  }

  /** Stops it. */
  @TearDown(Level.Trial)
  public void stop() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  /** Takes a thousand readings of three claims each. */
  @Benchmark
  public int record() {
    List<Delivered<Reading>> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      batch.add(new Delivered<>("made-up", 0, offset++, news.next()));
    }
    return store.get(0).ledger().record(batch).taken();
  }

  /** Asks for the pacts of a country as of a day. */
  @Benchmark
  public void picture(Blackhole hole) {
    hole.consume(
        store
            .get(0)
            .picture()
            .pacts(PactQuery.now().asOf(LocalDate.of(2020, 1, 1)).of(new Party("FR"))));
  }
}
