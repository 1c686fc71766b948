package org.pactwatch.eval.crawl;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.pactwatch.ingest.PoliteFetcher;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.DomainLeases;

/**
 * How many addresses a second are taken from loopback through the whole of {@link PoliteFetcher},
 * robots.txt and queues included, without pauses; and whether memory stays flat. Client and server
 * share the process, so the machine does both; processor time is told beside the time that passed.
 *
 * <p>Arguments: fetches, hosts.
 */
final class FetchThroughput {
  private static final int ROUNDS = 10;
  private static final byte[] PAGE =
      "<p>A page of a few kilobytes.</p>\n".repeat(120).getBytes(StandardCharsets.UTF_8);

  private FetchThroughput() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException, InterruptedException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    int fetches = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int hosts = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
    ExecutorService pool = Executors.newFixedThreadPool(64);
    server.setExecutor(pool);
    server.createContext(
        "/",
        exchange -> {
          boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
          exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : PAGE.length);
          try (OutputStream out = exchange.getResponseBody()) {
            if (!robots) {
              out.write(PAGE);
            }
          }
        });
    server.start();
    Clock clock = Clock.systemUTC();
    try (Fetcher fetcher =
            new Fetcher(
                FetchSettings.usual(""),
                clock,
                host -> java.util.List.of(InetAddress.getLoopbackAddress()));
        PoliteFetcher polite =
            new PoliteFetcher(
                fetcher, clock, PoliteFetcher.Manners.usual(Duration.ZERO), DomainLeases.alone())) {
      for (int round = 0; round < ROUNDS; round++) {
        round(polite, server.getAddress().getPort(), fetches / ROUNDS, hosts);
      }
    } finally {
      server.stop(0);
      pool.shutdownNow();
    }
  }

  @SuppressWarnings("SystemOut")
  private static void round(PoliteFetcher polite, int port, int fetches, int hosts)
      throws InterruptedException {
    Semaphore room = new Semaphore(1000);
    AtomicInteger good = new AtomicInteger();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long begun = System.nanoTime();
    for (int i = 0; i < fetches; i++) {
      room.acquire();
      URI url = URI.create("http://host" + i % hosts + "-simulated.com:" + port + "/page" + i);
      polite.later(
          new FetchRequest(url, Validators.NONE, true),
          outcome -> {
            good.addAndGet(outcome.fold(fetched -> 1, notModified -> 0, failed -> 0));
            room.release();
          });
    }
    room.acquire(1000);
    double seconds = (System.nanoTime() - begun) / 1e9;
    double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%d of %d taken, %.0f a second, %.0f a second of processor time, heap after %d MB%n",
        good.get(),
        fetches,
        fetches / seconds,
        fetches / cpuSeconds,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }
}
