package org.pactwatch.eval.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pactwatch.app.engine.EmbeddedKafka;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.app.pipeline.Work;
import org.pactwatch.store.Outbox;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Lag;
import org.pactwatch.stream.Topics;
import org.pactwatch.stream.TransientFailure;

/**
 * Brokers and a database that nobody but this test runs, for processes that have roles. For one
 * thread.
 */
final class Cluster implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final Path folder;
  private final EmbeddedPostgresServer database;
  private final EmbeddedKafka broker;

  Cluster(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.database = EmbeddedPostgresServer.start(folder.resolve("postgres"));
    this.broker = EmbeddedKafka.start(folder.resolve("kafka"), 0, why -> {});
    Topics.create(kafka(), ANSWER);
  }

  KafkaConnection kafka() {
    return broker.connection();
  }

  /** Starts a process in a folder of its own. */
  Program run(String name, String roles, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--role", roles, "--kafka", broker.bootstrapServers()));
    arguments.addAll(List.of("--ops-port", "0", "--port", "0"));
    arguments.addAll(access());
    arguments.addAll(List.of(more));
    Path home = Files.createDirectories(folder.resolve(name));
    return Program.start(home, arguments.toArray(String[]::new));
  }

  /** Runs a command that asks the database alone. */
  Program.Result ask(String... command) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(access());
    return Program.run(folder, arguments.toArray(String[]::new));
  }

  private List<String> access() {
    return List.of(
        "--jdbc",
        database.jdbcUrl(),
        "--jdbc-user",
        database.user(),
        "--jdbc-password-file",
        folder.resolve("postgres").resolve("password").toString());
  }

  /**
   * Waits until nothing is on the way and so many articles have been read, at least once each.
   *
   * @throws IllegalStateException if that takes longer than this
   */
  void awaitQuiet(long articles, Duration longest) throws InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    try (Lag lag = new Lag(kafka(), ANSWER);
        Database pool = open()) {
      Outbox outbox = new Outbox(pool);
      String state = "";
      while (System.nanoTime() < deadline) {
        state = state(lag, outbox, pool);
        if (state.equals("0 0 0 0 " + articles)) {
          return;
        }
        Thread.sleep(200);
      }
      throw new IllegalStateException("not quiet after " + longest + ": " + state);
    }
  }

  private static String state(Lag lag, Outbox outbox, Database pool) {
    try {
      StringBuilder state = new StringBuilder();
      for (Work work : Work.all()) {
        state.append(lag.records(work.group(), work.topic())).append(' ');
      }
      long articles =
          pool.read(
              h ->
                  h.createQuery("SELECT count(DISTINCT article_id) FROM reading")
                      .mapTo(Long.class)
                      .one());
      return state.append(outbox.waiting().changes()).append(' ').append(articles).toString();
    } catch (TransientFailure | DatabaseUnavailable e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** The database, as the first process has left it. */
  Database open() {
    return Database.open(
        database.jdbcUrl(), database.user(), database.password(), 3, List.of(Migrations.ofStore()));
  }

  @Override
  public void close() {
    broker.close();
    database.close();
  }
}
