package org.pactwatch.eval.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.pactwatch.alert.outbox.AlertBook;
import org.pactwatch.alert.outbox.AlertDatabase;
import org.pactwatch.alert.outbox.AlertDesk;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.eval.alerts.Receiver.Answer;
import org.pactwatch.eval.alerts.Receiver.Request;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeId;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;

/**
 * Kills the alert room again and again while it delivers to a receiver that fails a fifth of the
 * time and does not answer a twentieth, and checks that every alert arrives, under one id, in
 * order, and twice only where the receiver's answer was lost. Arguments: alerts, kills.
 */
public final class KilledAlerts {
  private static final long SEED = 20261122;
  private static final long PATIENCE_MINUTES = 10;

  private final List<Long> kills = new ArrayList<>();

  /** Runs it; the exit code tells whether all is as it should be. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int alerts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
    List<String> faults = new KilledAlerts().run(alerts, times);
    faults.forEach(System.out::println);
    System.out.println(faults.isEmpty() ? "all is as it should be" : faults.size() + " faults");
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  /** Gives what is not as it should be. */
  List<String> run(int alerts, int times) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("killed-alerts");
    try (DatabaseServer server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
        Database database = AlertProcess.open(server.jdbcUrl(), server.user(), server.password());
        Receiver receiver = new Receiver(0.20, 0.05, SEED)) {
      try (AlertDesk desk = AlertProcess.desk(database, receiver.address())) {
        for (int i = 0; i < alerts; i++) {
          desk.take(List.of(change(i)));
        }
      }
      AlertBook book = new AlertBook(new AlertDatabase(database.dataSource()), Clock.systemUTC());
      Random random = new Random(SEED);
      for (int i = 0; i < times; i++) {
        Process process = start(server, receiver);
        Thread.sleep(random.nextInt(1200));
        kills.add(System.nanoTime());
        process.toHandle().destroyForcibly();
        process.waitFor();
      }
      Process last = start(server, receiver);
      long deadline = System.nanoTime() + Duration.ofMinutes(PATIENCE_MINUTES).toNanos();
      while (taken(receiver).size() < alerts && System.nanoTime() < deadline) {
        Thread.sleep(100);
      }
      Thread.sleep(2000);
      last.toHandle().destroyForcibly();
      return faults(receiver.requests(), alerts, book);
    }
  }

  private static Set<String> taken(Receiver receiver) {
    Set<String> taken = new HashSet<>();
    receiver.requests().stream()
        .filter(r -> r.answer() == Answer.TAKEN)
        .forEach(r -> taken.add(r.delivery()));
    return taken;
  }

  private static Process start(DatabaseServer server, Receiver receiver) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                AlertProcess.class.getName(),
                server.jdbcUrl(),
                server.user(),
                server.password(),
                receiver.address().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals("started")) {
          return process;
        }
      }
    }
    throw new IllegalStateException("the alert room did not start");
  }

  private List<String> faults(List<Request> requests, int alerts, AlertBook book) {
    List<String> faults = new ArrayList<>();
    Map<String, String> idOfKey = new HashMap<>();
    Map<String, List<Request>> byDelivery = new HashMap<>();
    for (Request r : requests) {
      byDelivery.computeIfAbsent(r.delivery(), d -> new ArrayList<>()).add(r);
      for (int i = 0; i < r.keys().size(); i++) {
        String before = idOfKey.putIfAbsent(r.keys().get(i), r.alerts().get(i));
        if (before != null && !before.equals(r.alerts().get(i))) {
          faults.add(r.keys().get(i) + " has two ids");
        }
      }
    }
    Set<String> arrived = new TreeSet<>();
    int duplicates = 0;
    for (List<Request> tries : byDelivery.values()) {
      Request before = null;
      for (Request r : tries) {
        if (before != null && before.answer() == Answer.TAKEN) {
          duplicates++;
          if (!killedBetween(before, r)) {
            faults.add(r.delivery() + " came twice although its answer was not lost");
          }
        }
        if (r.answer() == Answer.TAKEN) {
          r.keys().forEach(arrived::add);
        }
        before = r;
      }
    }
    if (arrived.size() < alerts) {
      faults.add("only " + arrived.size() + " of " + alerts + " alerts arrived");
    }
    int waiting = book.deliveries(Delivery.State.WAITING, alerts).size();
    int dead = book.deliveries(Delivery.State.DEAD, alerts).size();
    System.out.printf(
        Locale.ROOT,
        "%d alerts, %d deliveries, %d requests, %d kills, %d came again after their answer was lost"
            + " by a kill; %d wait, %d dead%n",
        arrived.size(),
        byDelivery.size(),
        requests.size(),
        kills.size(),
        duplicates,
        waiting,
        dead);
    orderFaults(requests, faults);
    return faults;
  }

  private boolean killedBetween(Request one, Request other) {
    return kills.stream().anyMatch(k -> k > one.nanos() && k < other.nanos());
  }

  /** A delivery begins only once the one before was taken. */
  private static void orderFaults(List<Request> requests, List<String> faults) {
    Set<String> closed = new HashSet<>();
    String current = "";
    for (Request r : requests) {
      if (!r.delivery().equals(current)) {
        if (closed.contains(r.delivery())) {
          faults.add(r.delivery() + " came out of order");
        }
        closed.add(current);
        current = r.delivery();
      }
    }
  }

  private static Change change(int number) {
    Instant now = Instant.now();
    return new Change(
        new ChangeId("change" + number),
        new PactId("pact" + number),
        ChangeKind.NEW_PACT,
        ChangeNature.WORLD_CHANGED,
        "made-up pact " + number,
        new TreeSet<>(List.of(new Party("EU"), new Party("NATO"))),
        Set.of(),
        null,
        Stage.SIGNED,
        null,
        now,
        null,
        "It was signed.",
        "A made-up article",
        "https://example.org/" + number,
        0.9,
        1,
        false);
  }
}
