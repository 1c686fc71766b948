package org.pactwatch.review;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import org.pactwatch.review.http.Routes;
import org.pactwatch.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console while it is served; at the loopback interface unless told otherwise, as it has no
 * accounts. Thread-safe.
 */
public final class ConsoleServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);
  private static final String LOOPBACK = "127.0.0.1";

  private final Javalin server;
  private final String address;

  private ConsoleServer(Javalin server, String address) {
    this.server = server;
    this.address = address;
  }

  /**
   * Starts serving, and returns when requests are answered.
   *
   * @param port the port; 0 for any that is free
   * @param store what is shown and decided on; closing its database is left to its owner, after
   *     this server is closed
   * @param clock says what today is, in UTC, and when a decision was taken
   * @throws PortUnavailable if the port is in use or not allowed
   */
  public static ConsoleServer start(int port, Store store, Clock clock) {
    return start(LOOPBACK, port, store, clock);
  }

  /**
   * As {@link #start(int, Store, Clock)}, at another interface. Whoever reaches it may decide, so
   * that something before it must say who may.
   *
   * @param address the interface, such as {@code 0.0.0.0} for all
   */
  public static ConsoleServer start(String address, int port, Store store, Clock clock) {
    Javalin server = Javalin.create(config -> configure(config, store, clock));
    try {
      server.start(address, port);
    } catch (JavalinBindException e) {
      throw new PortUnavailable(port, e);
    }
    ConsoleServer console = new ConsoleServer(server, address);
    LOG.info("console started base={}", console.base());
    return console;
  }

  private static void configure(JavalinConfig config, Store store, Clock clock) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Routes.MAX_BODY;
    Routes.add(config.routes, store, clock);
  }

  /** The console's address, such as {@code http://127.0.0.1:8080/}. */
  public URI base() {
    return URI.create("http://" + address + ":" + server.port() + "/");
  }

  /** Stops serving. Requests under way are given a few seconds. */
  @Override
  public void close() {
    server.stop();
  }
}
