package org.pactwatch.review;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.pactwatch.review.http.Console;
import org.pactwatch.review.http.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console while it is served. As long as there are no accounts it is bound to the loopback
 * interface, or it shows nothing but the page that opens the first one. Thread-safe.
 */
public final class ConsoleServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);

  private static final Duration LAST_WORK = Duration.ofSeconds(10);

  private final Javalin server;
  private final Console console;
  private final ConsoleSettings settings;
  private final String host;
  private final Thread filling;

  private ConsoleServer(Javalin server, Console console, ConsoleSettings settings, String host) {
    this.settings = settings;
    this.server = server;
    this.console = console;
    this.host = host;
    this.filling = filling(console);
  }

  /**
   * Starts serving, and returns when requests are answered.
   *
   * @param rooms what is shown and decided on
   * @param clock says what today is, in UTC, and when a decision was taken
   * @throws PortUnavailable if the port is in use or not allowed
   */
  public static ConsoleServer start(ConsoleSettings settings, Rooms rooms, Clock clock) {
    Console console = new Console(settings, rooms, clock);
    String host = console.hasAccounts() ? settings.bind() : settings.bindWithoutAccounts();
    Javalin server = Javalin.create(config -> configure(config, console));
    try {
      server.start(host, settings.port());
    } catch (JavalinBindException e) {
      console.close();
      throw new PortUnavailable(settings.port(), e);
    }
    ConsoleServer started = new ConsoleServer(server, console, settings, host);
    LOG.info("console started base={} accounts={}", started.base(), console.hasAccounts());
    started.filling.start();
    return started;
  }

  private static void configure(JavalinConfig config, Console console) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Routes.MAX_BODY;
    Routes.add(config.routes, console);
  }

  /** The first filling of the review queue takes a while where many claims wait. */
  private static Thread filling(Console console) {
    Thread filling =
        new Thread(
            () -> {
              try {
                console.waiting().follow();
              } catch (RuntimeException e) {
                LOG.warn(
                    "review queue not filled yet, its page tries again cause={}", e.toString());
              }
            },
            "review-queue");
    filling.setDaemon(true);
    return filling;
  }

  /** The console's address, such as {@code http://127.0.0.1:8080/}. */
  public URI base() {
    String shown = host.equals("0.0.0.0") || host.equals("::") ? ConsoleSettings.LOOPBACK : host;
    String literal = shown.contains(":") ? "[" + shown + "]" : shown;
    return URI.create("http://" + literal + ":" + server.port() + "/");
  }

  /** The address it listens at. */
  public String host() {
    return host;
  }

  /** Whether there are no accounts and whoever sits at this machine may do everything. */
  public boolean openToThisMachine() {
    return settings.openWithoutAccounts() && !console.hasAccounts();
  }

  /**
   * The one-time link that opens the first account, at the public address if there is one; empty
   * once there are accounts.
   */
  public Optional<URI> setupLink() {
    String secret = console.setup().secret();
    if (secret == null || console.hasAccounts()) {
      return Optional.empty();
    }
    URI known = settings.publicUrl();
    return Optional.of((known == null ? base() : known).resolve("/setup/" + secret));
  }

  /** Stops serving. Requests under way are given a few seconds. */
  @Override
  public void close() {
    console.close();
    server.stop();
    try {
      filling.join(LAST_WORK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
