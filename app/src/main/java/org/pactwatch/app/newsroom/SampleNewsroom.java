package org.pactwatch.app.newsroom;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server on loopback with three fictional newspapers: article pages, feeds, a news sitemap
 * and robots.txt. What it serves never changes while it runs. Thread-safe.
 */
public final class SampleNewsroom implements AutoCloseable {

  private static final int THREADS = 4;
  private static final int ANY_FREE_PORT = 0;

  private final HttpServer server;
  private final ExecutorService workers;
  private final URI base;
  private final Map<String, ServedDocument> documents;

  private SampleNewsroom(HttpServer server) {
    this.server = server;
    this.base = originOf(server.getAddress());
    this.documents = NewsroomIndex.documents(base);
    this.workers = Executors.newFixedThreadPool(THREADS, SampleNewsroom::daemon);
    server.setExecutor(workers);
    server.createContext("/", new NewsroomHandler(documents));
    server.start();
  }

  /**
   * Starts on a free port; the caller closes it.
   *
   * @throws UncheckedIOException if loopback has no port to give or a resource cannot be read
   */
  public static SampleNewsroom start() {
    return start(ANY_FREE_PORT);
  }

  /**
   * Starts on the given port; the caller closes it. Article addresses contain the port, so only a
   * port that stays the same lets a second run recognise the articles of the first.
   *
   * @throws UncheckedIOException if the port is taken or a resource cannot be read
   */
  public static SampleNewsroom start(int port) {
    HttpServer server = bind(port);
    try {
      return new SampleNewsroom(server);
    } catch (RuntimeException e) {
      server.stop(0);
      throw e;
    }
  }

  /** The origin, such as {@code http://127.0.0.1:49152}, without a slash at the end. */
  public URI base() {
    return base;
  }

  /** The addresses of all feeds, one for each newspaper. */
  public List<URI> feeds() {
    return documents.entrySet().stream()
        .filter(document -> document.getValue().isFeed())
        .map(document -> base.resolve(document.getKey()))
        .toList();
  }

  /** Stops at once and frees the port. May be called again. */
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private static HttpServer bind(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      return HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve the sample newsroom on " + address, e);
    }
  }

  private static URI originOf(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + address.getPort());
  }

  /** A newsroom that somebody forgot to close must not keep the program alive. */
  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sample-newsroom");
    thread.setDaemon(true);
    return thread;
  }
}
