package org.pactwatch.app.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves {@code /health/live}, {@code /health/ready} and {@code /metrics}. Health answers 200 if
 * all is well and 503 if not, with a JSON object of what was looked at; metrics are in the text
 * format of Prometheus. Nothing of it is secret, and nothing can be changed. Thread-safe.
 */
public final class OperationsServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OperationsServer.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int THREADS = 8;

  static {
    // Read once, by the first server of a process; without them a silent client keeps its thread.
    limit("sun.net.httpserver.maxReqTime", 5);
    limit("sun.net.httpserver.maxRspTime", 20);
  }

  private final HttpServer server;
  private final ExecutorService workers;

  /**
   * @param checks what was looked at, with what is wrong with it, or nothing
   */
  private record Answer(String status, Map<String, String> checks) {}

  private OperationsServer(HttpServer server, ExecutorService workers) {
    this.server = server;
    this.workers = workers;
  }

  /**
   * Starts serving.
   *
   * @param address the interface's name or address, such as {@code 127.0.0.1}
   * @param port the port; 0 for any that is free
   * @throws UncheckedIOException if the port cannot be had
   */
  public static OperationsServer start(
      String address, int port, Health health, Supplier<String> metrics) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
      ExecutorService workers = Executors.newFixedThreadPool(THREADS, OperationsServer::daemon);
      server.setExecutor(workers);
      server.createContext("/health/live", e -> answer(e, health::liveness));
      server.createContext("/health/ready", e -> answer(e, health::readiness));
      server.createContext("/metrics", e -> answerMetrics(e, metrics));
      server.start();
      return new OperationsServer(server, workers);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "health and metrics cannot be served at " + address + ":" + port + ": " + e.getMessage(),
          e);
    }
  }

  private static void limit(String property, int seconds) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, String.valueOf(seconds));
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "operations");
    thread.setDaemon(true);
    return thread;
  }

  private static void answer(HttpExchange exchange, Supplier<Map<String, String>> looks)
      throws IOException {
    Map<String, String> found = looks.get();
    boolean well = found.values().stream().allMatch(String::isEmpty);
    Answer body = new Answer(well ? "UP" : "DOWN", found);
    send(exchange, well ? 200 : 503, "application/json", JSON.writeValueAsString(body));
  }

  private static void answerMetrics(HttpExchange exchange, Supplier<String> metrics)
      throws IOException {
    String text;
    try {
      text = metrics.get();
    } catch (RuntimeException e) {
      LOG.error("event=metrics_failed", e);
      send(exchange, 500, "text/plain; charset=utf-8", "metrics failed: " + e.getMessage() + "\n");
      return;
    }
    send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", text);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Where it is served, such as {@code http://127.0.0.1:8081/}. */
  public URI base() {
    InetSocketAddress at = server.getAddress();
    String host = at.getAddress().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort() + "/");
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
