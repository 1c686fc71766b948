package org.pactwatch.eval.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.pactwatch.ingest.source.Source;

/** Publishers with feeds, pages, sitemaps and rules, all on one port of loopback. */
final class SimulatedWeb implements AutoCloseable {
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService pool = Executors.newFixedThreadPool(64);
  private final Map<String, SimulatedHost> hosts = new HashMap<>();
  private final Map<String, Integer> firstCount = new ConcurrentHashMap<>();
  private final Map<String, Integer> lastCount = new ConcurrentHashMap<>();
  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger polls = new AtomicInteger();
  final AtomicInteger unchangedPolls = new AtomicInteger();
  final AtomicInteger notModified = new AtomicInteger();

  /**
   * @param pause what is due between two requests to a domain that asks for nothing
   */
  SimulatedWeb(int hostCount, int feedCount, Duration pause, Clock clock, long seed)
      throws IOException {
    this.clock = clock;
    SplittableRandom random = new SplittableRandom(seed);
    Instant begin = clock.instant();
    List<List<SimulatedFeed>> feeds = new ArrayList<>();
    for (int i = 0; i < hostCount; i++) {
      feeds.add(new ArrayList<>());
    }
    for (int i = 0; i < feedCount; i++) {
      int host = i < hostCount ? i : random.nextInt(hostCount);
      feeds.get(host).add(new SimulatedFeed("/feed" + i, begin, random));
    }
    for (int i = 0; i < hostCount; i++) {
      Duration delay = Duration.ofSeconds(i % 5 == 0 ? 2 + random.nextInt(4) : 0);
      String domain = "paper" + i + "-simulated.com";
      hosts.put(domain, new SimulatedHost(domain, feeds.get(i), delay, pause));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
    server.setExecutor(pool);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Every name of a publisher leads to loopback. */
  List<InetAddress> addresses(String host) throws UnknownHostException {
    if (!hosts.containsKey(domain(host))) {
      throw new UnknownHostException(host);
    }
    return List.of(InetAddress.getLoopbackAddress());
  }

  private static String domain(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private String base(SimulatedHost host) {
    return "http://www." + host.domain + ":" + server.getAddress().getPort();
  }

  List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (SimulatedHost host : hosts.values()) {
      for (SimulatedFeed feed : host.feeds) {
        sources.add(Source.feed(URI.create(base(host) + feed.path)).onPrivateNetwork());
      }
    }
    return sources;
  }

  /**
   * The addresses of everything that was published by a time and in its feed at the first look or
   * later, with the time of each.
   */
  Map<String, Instant> published(Instant by) {
    Map<String, Instant> items = new HashMap<>();
    for (SimulatedHost host : hosts.values()) {
      for (SimulatedFeed feed : host.feeds) {
        int atFirst = firstCount.getOrDefault(host.domain + feed.path, 0);
        for (int i = Math.max(0, atFirst - feed.window); i < feed.count(by); i++) {
          items.put(base(host) + feed.itemPath(i), feed.at(i));
        }
      }
    }
    return items;
  }

  List<String> offences() {
    return hosts.values().stream().flatMap(host -> host.log.offences().stream()).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    SimulatedHost host = hosts.get(domain(name.replaceFirst(":\\d+$", "")));
    if (host == null) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    String path = exchange.getRequestURI().getPath();
    requests.incrementAndGet();
    host.log.begin(clock.instant(), path);
    Optional<byte[]> body;
    try {
      body = body(exchange, host, path);
    } finally {
      host.log.end(clock.instant());
    }
    try (exchange) {
      if (body.isEmpty()) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(200, body.get().length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body.get());
      }
    }
  }

  /** What is sent; nothing if the client has it already. */
  private Optional<byte[]> body(HttpExchange exchange, SimulatedHost host, String path) {
    String base = base(host);
    String text;
    if (path.equals("/robots.txt")) {
      text = host.robots(base);
    } else if (path.equals("/news-sitemap.xml")) {
      text = host.sitemap(base, clock.instant());
    } else if (path.endsWith(".html")) {
      return story(exchange, host, base + path);
    } else {
      return feed(exchange, host, path);
    }
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every other publisher tells of pages, too, whether they are still as they were. */
  private static Optional<byte[]> story(HttpExchange exchange, SimulatedHost host, String address) {
    String etag = "\"" + Integer.toHexString(address.hashCode()) + "\"";
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    if (host.domain.hashCode() % 2 == 0) {
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        return Optional.empty();
      }
    }
    return Optional.of(SimulatedHost.page(address).getBytes(StandardCharsets.UTF_8));
  }

  private Optional<byte[]> feed(HttpExchange exchange, SimulatedHost host, String path) {
    SimulatedFeed feed =
        host.feeds.stream().filter(f -> f.path.equals(path)).findFirst().orElseThrow();
    int count = feed.count(clock.instant());
    String etag = "W/\"" + count + "-'é'\"";
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            feed.at(Math.max(0, count - 1)).atOffset(ZoneOffset.UTC));
    polls.incrementAndGet();
    firstCount.putIfAbsent(host.domain + path, count);
    Integer before = lastCount.put(host.domain + path, count);
    boolean unchanged = before != null && before == count;
    if (unchanged) {
      unchangedPolls.incrementAndGet();
    }
    if (feed.conditional) {
      String name = feed.dated ? "Last-Modified" : "ETag";
      String value = feed.dated ? date : latin(etag);
      exchange.getResponseHeaders().set(name, value);
      String asked =
          exchange.getRequestHeaders().getFirst(feed.dated ? "If-Modified-Since" : "If-None-Match");
      if (value.equals(asked)) {
        notModified.addAndGet(unchanged ? 1 : 0);
        return Optional.empty();
      }
    }
    return Optional.of(SimulatedHost.rss(feed, base(host), count).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The server writes heads in ISO 8859-1: these are the characters that give the bytes of UTF-8.
   */
  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
  }
}
