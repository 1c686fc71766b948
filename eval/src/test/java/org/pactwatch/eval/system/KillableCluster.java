package org.pactwatch.eval.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.app.pipeline.Work;
import org.pactwatch.model.Article;
import org.pactwatch.store.Outbox;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.stream.DeadLetterBox;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Lag;
import org.pactwatch.stream.RecordPublisher;
import org.pactwatch.stream.Topics;
import org.pactwatch.stream.TransientFailure;

/** Engines and role processes that can be killed; all of them are kept running. For one thread. */
final class KillableCluster implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration QUIET = Duration.ofSeconds(12);

  private final Path folder;
  private final int databasePort;
  private final String address;
  private final KillableProcess broker;
  private final Map<String, KillableProcess> processes = new TreeMap<>();
  private final Map<String, Integer> deaths = new TreeMap<>();
  private EmbeddedPostgresServer database;

  KillableCluster(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.databasePort = KillHarness.freePort();
    this.database = startDatabase();
    int port = KillHarness.freePort();
    this.address = "127.0.0.1:" + port;
    Path kept = folder.resolve("kafka");
    this.broker =
        new KillableProcess(
            "broker",
            folder.resolve("broker"),
            KillableProcess.java(BrokerProcess.class, kept.toString(), Integer.toString(port)));
    broker.start();
    Topics.create(KafkaConnection.to(address), ANSWER);
  }

  private EmbeddedPostgresServer startDatabase() {
    Path engine = folder.resolve("postgres");
    return EmbeddedPostgresServer.start(engine, engine.resolve("binaries"), databasePort);
  }

  String address() {
    return address;
  }

  /** Starts a role and keeps it running. */
  void role(String name, String role, List<String> more) throws IOException {
    List<String> command = new ArrayList<>(Program.java());
    command.addAll(Program.program());
    command.addAll(List.of("run", "--role", role, "--instance", name, "--kafka", address));
    command.addAll(List.of("--ops-port", "0", "--jdbc", database.jdbcUrl()));
    command.addAll(List.of("--jdbc-user", database.user(), "--jdbc-password-file"));
    command.add(folder.resolve("postgres").resolve("password").toString());
    command.addAll(more);
    add(name, command);
  }

  /** Starts a process and keeps it running. */
  void add(String name, List<String> command) throws IOException {
    KillableProcess process = new KillableProcess(name, folder.resolve(name), command);
    process.start();
    processes.put(name, process);
  }

  /** Asks a process to end, and starts it no more. */
  void stop(String name) throws InterruptedException {
    KillableProcess process = processes.remove(name);
    if (process != null && !process.stop()) {
      System.out.println(name + " did not end when asked to");
    }
  }

  /** As a supervisor does with processes that ended because an engine was away. */
  private void revive() throws IOException {
    for (KillableProcess process : processes.values()) {
      if (!process.isAlive()) {
        deaths.merge("gave up", 1, Integer::sum);
        process.start();
      }
    }
  }

  /** Publishes until the broker has taken all of them; some may be published twice then. */
  void publish(Collection<Article> articles) {
    try (RecordPublisher<Article> publisher =
        new RecordPublisher<>(KafkaConnection.to(address), Topics.ARTICLES, ANSWER)) {
      boolean taken = false;
      while (!taken) {
        try {
          publisher.publishAll(articles);
          taken = true;
        } catch (TransientFailure e) {
          deaths.merge("published again", 1, Integer::sum);
        }
      }
    }
  }

  void killOne(Random random) throws IOException, InterruptedException {
    revive();
    List<KillableProcess> all = List.copyOf(processes.values());
    KillableProcess victim = all.get(random.nextInt(all.size()));
    victim.kill();
    deaths.merge(victim.name(), 1, Integer::sum);
    victim.start();
  }

  void killBroker() throws IOException, InterruptedException {
    broker.kill();
    deaths.merge("broker", 1, Integer::sum);
    broker.start();
  }

  /** Its first line tells the process id of the server, whose children go with it. */
  void killDatabase() throws IOException, InterruptedException {
    Path file = folder.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    server.destroyForcibly();
    while (server.isAlive()) {
      Thread.sleep(20);
    }
    deaths.merge("database", 1, Integer::sum);
    // There is nothing left to stop, but its lock is still held.
    database.close();
    database = startDatabase();
  }

  /** How often what was killed, and how often a process ended for want of an engine. */
  String deaths() {
    return deaths.toString();
  }

  /**
   * Waits until nothing is on the way any more, stops everything, and tells what came out.
   *
   * @param least so many articles at least have to be read
   * @param all so many readings are to come; 0 if that is not known
   */
  Outcome outcome(long least, long all, Duration longest) throws Exception {
    long deadline = System.nanoTime() + longest.toNanos();
    long quietSince = System.nanoTime();
    String before = "";
    while (System.nanoTime() < deadline) {
      revive();
      String state = state();
      if (!state.equals(before) || !state.startsWith("0 0 0 0 ")) {
        quietSince = System.nanoTime();
      }
      before = state;
      long read = state.matches("(\\d+ ){4}\\d+") ? Long.parseLong(state.split(" ")[4]) : 0;
      boolean enough = all > 0 ? read >= all : read >= least;
      Duration quiet = Duration.ofNanos(System.nanoTime() - quietSince);
      if (enough && quiet.compareTo(QUIET) > 0) {
        break;
      }
      Thread.sleep(500);
    }
    System.out.println("on the way to be read, stored, told; unsent; articles: " + before);
    for (KillableProcess process : processes.values()) {
      if (!process.stop()) {
        System.out.println(process.name() + " did not end when asked to");
      }
    }
    letters();
    try (Database pool = open()) {
      return Outcome.of(pool);
    }
  }

  private void letters() {
    try (DeadLetterBox box =
        new DeadLetterBox(KafkaConnection.to(address), Clock.systemUTC(), ANSWER)) {
      Topics.all()
          .forEach(
              t -> box.waiting(t, l -> System.out.println("DEAD " + l.id() + " " + l.reason())));
    }
  }

  private String state() {
    try (Lag lag = new Lag(KafkaConnection.to(address), ANSWER);
        Database pool = open()) {
      StringBuilder state = new StringBuilder();
      for (Work work : Work.all()) {
        state.append(lag.records(work.group(), work.topic())).append(' ');
      }
      long readings =
          pool.read(h -> h.createQuery("SELECT count(*) FROM reading").mapTo(Long.class).one());
      return state.append(new Outbox(pool).waiting().changes()).append(' ').append(readings) + "";
    } catch (TransientFailure | DatabaseUnavailable e) {
      return "not known: " + e.getMessage();
    }
  }

  private Database open() {
    return Database.open(
        database.jdbcUrl(), database.user(), database.password(), 3, List.of(Migrations.ofStore()));
  }

  @Override
  public void close() throws Exception {
    for (KillableProcess process : processes.values()) {
      process.kill();
    }
    broker.kill();
    database.close();
  }
}
