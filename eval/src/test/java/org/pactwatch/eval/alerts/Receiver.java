package org.pactwatch.eval.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of webhooks that fails now and then, and remembers all it was sent. Thread-safe. */
final class Receiver implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Twice what {@link AlertProcess} waits. */
  private static final Duration LONGER_THAN_ANYBODY_WAITS = AlertProcess.TIMEOUT.multipliedBy(2);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Random random;
  private final double failing;
  private final double stalling;
  private final List<Request> requests = new ArrayList<>();

  /** What it did with a request. */
  enum Answer {
    TAKEN,
    REFUSED,
    /** Taken, but the sender did not wait for the answer. */
    STALLED
  }

  /**
   * A request.
   *
   * @param delivery the delivery's id
   * @param alerts the ids of the messages
   * @param keys the keys of the alerts
   * @param nanos when it came
   */
  record Request(
      String delivery, List<String> alerts, List<String> keys, Answer answer, long nanos) {}

  Receiver(double failing, double stalling, long seed) throws IOException {
    this.failing = failing;
    this.stalling = stalling;
    this.random = new Random(seed);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      long now = System.nanoTime();
      JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      List<String> ids = new ArrayList<>();
      List<String> keys = new ArrayList<>();
      for (JsonNode item : body.path("data").path("alerts")) {
        ids.add(item.path("alert").path("id").asString());
        keys.add(item.path("alert").path("key").asString());
      }
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      Answer answer = note(id, ids, keys, now);
      if (answer == Answer.STALLED) {
        Thread.sleep(LONGER_THAN_ANYBODY_WAITS.toMillis());
      }
      exchange.sendResponseHeaders(answer == Answer.REFUSED ? 500 : 204, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Answer note(String id, List<String> ids, List<String> keys, long now) {
    double chance = random.nextDouble();
    Answer answer =
        chance < failing
            ? Answer.REFUSED
            : chance < failing + stalling ? Answer.STALLED : Answer.TAKEN;
    requests.add(new Request(id, ids, keys, answer, now));
    return answer;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
