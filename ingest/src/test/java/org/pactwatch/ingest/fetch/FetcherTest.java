package org.pactwatch.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.ingest.LocalServer;

class FetcherTest {
  /** Long enough for any machine; what is to time out has its own. */
  private static final FetchSettings PATIENT = settings(Duration.ofSeconds(40));

  private static FetchSettings settings(Duration patience) {
    return new FetchSettings("pactwatch-test", patience, patience, patience, 1024 * 1024, 5, 200);
  }

  private LocalServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    fetcher = new Fetcher(PATIENT, Clock.systemUTC(), FetcherTest::lookup);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private static List<InetAddress> lookup(String host) throws UnknownHostException {
    if (host.equals("inside.example")) {
      return List.of(InetAddress.getByName("127.0.0.1"));
    }
    throw new UnknownHostException(host);
  }

  private FetchOutcome fetch(String path) {
    return fetcher.fetch(new FetchRequest(server.url(path), Validators.NONE, true));
  }

  private FetchOutcome.Failed failure(String path) {
    FetchOutcome outcome = fetch(path);
    assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
    return (FetchOutcome.Failed) outcome;
  }

  @Test
  void aPageComesWithItsTypeAndValidators() {
    server.on(
        "/page",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "W/\"7\"");
          LocalServer.send(exchange, 200, "text/html; charset=utf-8", "hello".getBytes());
        });
    FetchOutcome.Fetched page = (FetchOutcome.Fetched) fetch("/page");
    assertThat(page.body()).asString().isEqualTo("hello");
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.validators().etag()).isEqualTo("W/\"7\"");
  }

  /** The server's own spelling of a name. */
  private static String seenAs(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1).toLowerCase(Locale.ROOT);
  }

  @Test
  void aPageComesWithTheHeadOfTheRequestAsTheServerSawIt() {
    Map<String, String> seen = new ConcurrentHashMap<>();
    server.on(
        "/page",
        exchange -> {
          exchange.getRequestHeaders().forEach((name, values) -> seen.put(name, values.get(0)));
          LocalServer.send(exchange, 200, "text/html", "hello".getBytes(UTF_8));
        });
    server.on(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/page");
          exchange.sendResponseHeaders(302, -1);
        });
    FetchOutcome.Fetched page = (FetchOutcome.Fetched) fetch("/moved");
    Map<String, String> told = new HashMap<>();
    page.asked().forEach(line -> told.put(seenAs(line.name()), line.value()));
    assertThat(told).isEqualTo(seen).containsEntry("User-agent", "pactwatch-test");
  }

  @Test
  void whatASourceSaysBesidesTheUsualGoesToItsOwnSiteAndIsNotTold() {
    Map<String, String> keys = new ConcurrentHashMap<>();
    server.on(
        "/",
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("X-Api-Key");
          keys.put(exchange.getRequestHeaders().getFirst("Host"), key == null ? "none" : key);
          LocalServer.send(exchange, 200, "text/html", "hello".getBytes(UTF_8));
        });
    int port = server.url("/").getPort();
    redirect("/away", "http://inside.example:" + port + "/here");
    OwnHead own = new OwnHead("127.0.0.1", Map.of("X-Api-Key", "secret"));
    for (String path : List.of("/mine", "/away")) {
      FetchOutcome outcome =
          fetcher.fetch(
              new FetchRequest(
                  server.url(path), Validators.NONE, true, FetchRequest.Part.WHOLE, own));
      assertThat(String.valueOf(outcome)).doesNotContain("secret");
      assertThat(((FetchOutcome.Fetched) outcome).asked())
          .noneMatch(line -> line.value().contains("secret"));
    }
    assertThat(keys)
        .containsEntry("127.0.0.1:" + port, "secret")
        .containsEntry("inside.example:" + port, "none");
    assertThat(own.toString()).contains("X-Api-Key").doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "www.paper.co.uk, feeds.paper.co.uk, true",
    "www.paper.co.uk, www.other.co.uk, false",
    "paper.example, paper.example, true",
    "10.0.0.1, 10.0.0.2, false",
    "paper.com, paper.com.attacker.org, false"
  })
  void aSiteIsAHostOrARegisteredDomain(String own, String asked, boolean same) {
    OwnHead head = new OwnHead(own, Map.of("X", "y"));
    assertThat(head.isFor(HttpUrl.get("https://" + asked + "/x"))).isEqualTo(same);
  }

  @Test
  void validatorsAreEchoedAndNothingComesWhenNothingChanged() {
    server.on(
        "/feed",
        exchange -> {
          boolean same = "\"a\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.sendResponseHeaders(same ? 304 : 200, -1);
        });
    FetchOutcome outcome =
        fetcher.fetch(new FetchRequest(server.url("/feed"), new Validators("\"a\"", null), true));
    assertThat(outcome).isInstanceOf(FetchOutcome.NotModified.class);
  }

  @ParameterizedTest
  @CsvSource({"404,CLIENT_ERROR", "403,CLIENT_ERROR", "500,SERVER_ERROR", "503,SERVER_ERROR"})
  void anErrorStatusNamesAddressAndStatus(int status, FailureKind kind) {
    server.status("/error", status);
    FetchOutcome.Failed failed = failure("/error");
    assertThat(failed.kind()).isEqualTo(kind);
    assertThat(failed.line()).isEqualTo(server.url("/error") + ": the server answered " + status);
  }

  @Test
  void aServerThatAsksToWaitIsHeard() {
    server.on(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          exchange.sendResponseHeaders(429, -1);
        });
    FetchOutcome.Failed failed = failure("/busy");
    assertThat(failed.kind()).isEqualTo(FailureKind.TOO_MANY_REQUESTS);
    assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void aBodyThatDripsIsGivenUp() {
    server.on(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write('x');
              out.flush();
              Thread.sleep(100);
            }
          }
        });
    fetcher.close();
    fetcher = new Fetcher(settings(Duration.ofSeconds(1)), Clock.systemUTC());
    assertThat(failure("/drip").kind()).isEqualTo(FailureKind.TIME_OUT);
  }

  @Test
  void anEndlessBodyIsCutOff() {
    server.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[65536];
          while (true) {
            exchange.getResponseBody().write(block);
          }
        });
    FetchOutcome.Failed failed = failure("/endless");
    assertThat(failed.kind()).isEqualTo(FailureKind.TOO_LARGE);
    assertThat(failed.line()).endsWith("larger than 1.0 MB");
  }

  @Test
  void aGzipBombIsCutOff() throws IOException {
    byte[] bomb = LocalServer.bomb(50);
    server.on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          LocalServer.send(exchange, 200, "text/html", bomb);
        });
    assertThat(failure("/bomb").kind()).isEqualTo(FailureKind.TOO_LARGE);
  }

  @Test
  void redirectsAreFollowed() {
    redirect("/old", "/new?a=b");
    server.serve("/new", "text/plain", "here");
    FetchOutcome.Fetched page = (FetchOutcome.Fetched) fetch("/old");
    assertThat(page.url()).isEqualTo(server.url("/new?a=b"));
    assertThat(page.requested()).isEqualTo(server.url("/old"));
  }

  @Test
  void aLoopOfRedirectsEnds() {
    redirect("/a", "/b");
    redirect("/b", "/a");
    assertThat(failure("/a").kind()).isEqualTo(FailureKind.REDIRECTS);
  }

  @Test
  void aRedirectToTheMetadataServiceIsRefusedEvenFromAPrivateNetwork() {
    redirect("/leak", "http://169.254.169.254/latest/meta-data/");
    FetchOutcome.Failed failed = failure("/leak");
    assertThat(failed.kind()).isEqualTo(FailureKind.BLOCKED_ADDRESS);
    assertThat(failed.line()).contains("/leak").contains("169.254.169.254");
  }

  @Test
  void aNameThatResolvesToThisMachineIsRefused() {
    URI url = URI.create("http://inside.example:" + server.url("/").getPort() + "/");
    assertThat(kindOf(url)).isEqualTo(FailureKind.BLOCKED_ADDRESS);
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://[fe80::1]/",
        "http://172.16.9.9/"
      })
  void addressesOutsideThePublicNetworkAreRefused(String url) {
    assertThat(kindOf(URI.create(url))).isEqualTo(FailureKind.BLOCKED_ADDRESS);
  }

  private FailureKind kindOf(URI url) {
    return ((FetchOutcome.Failed) fetcher.fetch(FetchRequest.of(url))).kind();
  }

  @Test
  void anUnknownHostAClosedPortAndAnotherSchemeAreTold() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertThat(kindOf(URI.create("http://nowhere.example/"))).isEqualTo(FailureKind.DNS);
    assertThat(kindOf(URI.create("ftp://host/file"))).isEqualTo(FailureKind.BAD_URL);
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest(URI.create("http://127.0.0.1:" + closed), Validators.NONE, true));
    assertThat(((FetchOutcome.Failed) outcome).kind()).isEqualTo(FailureKind.REFUSED);
  }

  @Test
  void aServerThatSpeaksNoHttpIsAFailure() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread babble =
          new Thread(
              () -> {
                try (java.net.Socket peer = socket.accept()) {
                  peer.getOutputStream().write("garbage\r\n\r\n".getBytes());
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      babble.start();
      FetchOutcome outcome =
          fetcher.fetch(
              new FetchRequest(
                  URI.create("http://127.0.0.1:" + socket.getLocalPort()), Validators.NONE, true));
      assertThat(((FetchOutcome.Failed) outcome).kind()).isEqualTo(FailureKind.IO);
      babble.join();
    }
  }

  private void redirect(String from, String to) {
    server.on(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
        });
  }
}
