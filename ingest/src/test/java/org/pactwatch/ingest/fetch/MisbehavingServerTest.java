package org.pactwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.ingest.LocalServer;
import org.pactwatch.ingest.RawServer;

class MisbehavingServerTest {
  /** 64 MB of zeros, as brotli. */
  private static final String BOMB =
      "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//"
          + "+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/L//8//BMAcVgAoHv/Bw==";

  /** Long enough for any machine; what is to time out has its own. */
  private static final FetchSettings PATIENT = settings(Duration.ofSeconds(40));

  private final AtomicInteger looks = new AtomicInteger();
  private final Fetcher fetcher = new Fetcher(PATIENT, Clock.systemUTC(), this::changing);

  private static FetchSettings settings(Duration patience) {
    return new FetchSettings("pactwatch-test", patience, patience, patience, 1024 * 1024, 5, 200);
  }

  /** Leads to loopback at the first look, and to the metadata service of a cloud from then on. */
  private List<InetAddress> changing(String host) throws UnknownHostException {
    String address = looks.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254";
    return List.of(InetAddress.getByName(address));
  }

  @AfterEach
  void stop() {
    fetcher.close();
  }

  private FetchOutcome fetch(URI url) {
    return fetcher.fetch(new FetchRequest(url, Validators.NONE, true));
  }

  private FetchOutcome.Failed failure(RawServer.Script script) throws IOException {
    return failure(fetcher, script);
  }

  private static FetchOutcome.Failed impatientFailure(RawServer.Script script) throws IOException {
    try (Fetcher impatient = new Fetcher(settings(Duration.ofSeconds(1)), Clock.systemUTC())) {
      return failure(impatient, script);
    }
  }

  private static FetchOutcome.Failed failure(Fetcher fetcher, RawServer.Script script)
      throws IOException {
    try (RawServer server = new RawServer(script)) {
      FetchOutcome outcome =
          fetcher.fetch(new FetchRequest(server.url("/x"), Validators.NONE, true));
      assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
      assertThat(((FetchOutcome.Failed) outcome).line()).startsWith(server.url("/x") + ": ");
      return (FetchOutcome.Failed) outcome;
    }
  }

  @Test
  void aBodyShorterThanItsDeclaredLengthIsAFailure() throws IOException {
    FetchOutcome.Failed failed =
        failure(out -> RawServer.text(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nshort"));
    assertThat(failed.kind()).isEqualTo(FailureKind.IO);
  }

  @Test
  void aBodyLongerThanItsDeclaredLengthEndsThereAndSpoilsNothing() throws IOException {
    RawServer.Script script =
        out -> RawServer.text(out, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfour and more");
    try (RawServer server = new RawServer(script)) {
      for (int i = 0; i < 3; i++) {
        FetchOutcome.Fetched page = (FetchOutcome.Fetched) fetch(server.url("/" + i));
        assertThat(page.body()).asString().isEqualTo("four");
      }
    }
  }

  @Test
  void aBrotliBombIsCutOff() throws IOException {
    byte[] bomb = Base64.getDecoder().decode(BOMB);
    FetchOutcome.Failed failed =
        failure(
            out -> {
              RawServer.text(out, "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n");
              out.write(bomb);
            });
    assertThat(failed.kind()).isEqualTo(FailureKind.TOO_LARGE);
  }

  @Test
  void brotliIsRead() throws IOException {
    byte[] coded =
        Base64.getDecoder().decode("G3QA8B0HbizNW27SWVKh5VXTXYa5kMEGnAbqgbaBn6Y02ZhMVI2hEBo/OwE=");
    try (LocalServer server = new LocalServer()) {
      server.on(
          "/br",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            LocalServer.send(exchange, 200, "text/plain", coded);
          });
      FetchOutcome.Fetched page = (FetchOutcome.Fetched) fetch(server.url("/br"));
      assertThat(page.body())
          .asString()
          .isEqualTo("The harbour was opened again on Monday.".repeat(3));
    }
  }

  @Test
  void damagedAndUnknownCodingsAreFailures() throws IOException {
    for (String coding : List.of("br", "gzip", "deflate", "zstd", "gzip, gzip, gzip, gzip")) {
      FetchOutcome.Failed failed =
          failure(
              out ->
                  RawServer.text(
                      out,
                      "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\n\u0001junk"));
      assertThat(failed.kind()).as(coding).isEqualTo(FailureKind.IO);
    }
  }

  @Test
  void tenThousandHeadersAreTooMany() throws IOException {
    FetchOutcome.Failed failed =
        failure(
            out -> {
              RawServer.text(out, "HTTP/1.1 200 OK\r\n");
              for (int i = 0; i < 10_000; i++) {
                RawServer.text(out, "X-" + i + ": 1\r\n");
              }
              RawServer.text(out, "\r\nbody");
            });
    assertThat(failed.kind()).isEqualTo(FailureKind.TOO_LARGE);
    assertThat(failed.line()).endsWith("10000 lines in the response's head");
  }

  @Test
  void aHeadWithoutEndIsCutOff() throws IOException {
    FetchOutcome.Failed failed =
        failure(
            out -> {
              RawServer.text(out, "HTTP/1.1 200 OK\r\nX: ");
              byte[] block = "x".repeat(65_536).getBytes();
              while (true) {
                out.write(block);
              }
            });
    assertThat(failed.kind()).isEqualTo(FailureKind.IO);
  }

  @Test
  void aHeadThatDripsIsGivenUp() throws IOException {
    FetchOutcome.Failed failed =
        impatientFailure(
            out -> {
              RawServer.text(out, "HTTP/1.1 200 OK\r\nX: ");
              drip(out);
            });
    assertThat(failed.kind()).isEqualTo(FailureKind.TIME_OUT);
  }

  private static void drip(OutputStream out) throws IOException, InterruptedException {
    while (true) {
      out.write('x');
      out.flush();
      Thread.sleep(100);
    }
  }

  @Test
  void silenceIsGivenUp() throws IOException {
    FetchOutcome.Failed failed = impatientFailure(out -> new CountDownLatch(1).await());
    assertThat(failed.kind()).isEqualTo(FailureKind.TIME_OUT);
  }

  @Test
  void theProtocolBeforeHttp1IsAFailure() throws IOException {
    FetchOutcome.Failed failed =
        failure(out -> RawServer.text(out, "<html><body>HTTP/0.9 had no head</body></html>"));
    assertThat(failed.kind()).isEqualTo(FailureKind.IO);
  }

  @Test
  void ofARobotsFileWithoutEndTheBeginningIsReadAndTheServerIsLeft() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    RawServer.Script script =
        out -> {
          RawServer.text(out, "HTTP/1.1 200 OK\r\nContent-Length: 1099511627776\r\n\r\n");
          writeUntilLeft(out, left);
        };
    try (RawServer server = new RawServer(script)) {
      FetchOutcome outcome =
          fetcher.fetch(
              new FetchRequest(
                  server.url("/robots.txt"), Validators.NONE, true, FetchRequest.Part.BEGINNING));
      assertThat(((FetchOutcome.Fetched) outcome).body()).hasSize(512_000);
      assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void writeUntilLeft(OutputStream out, CountDownLatch left) {
    byte[] block = "Disallow: /x\n".repeat(5041).getBytes(StandardCharsets.US_ASCII);
    try {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      left.countDown();
    }
  }

  @Test
  void aNameThatLeadsElsewhereAtTheSecondLookIsRefusedThenAndTheFirstLookCounts()
      throws IOException {
    RawServer.Script script =
        out -> RawServer.text(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello");
    try (RawServer server = new RawServer(script)) {
      URI url = URI.create("http://rebinding.example:" + server.url("/").getPort() + "/");
      assertThat(fetch(url)).isInstanceOf(FetchOutcome.Fetched.class);
      assertThat(looks).hasValue(1);
      FetchOutcome.Failed failed = (FetchOutcome.Failed) fetch(url);
      assertThat(failed.kind()).isEqualTo(FailureKind.BLOCKED_ADDRESS);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://017700000001/",
        "http://[::]/",
        "http://[::127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://[64:ff9b:1::a00:1]/",
        "http://[ff02::1]/",
        "http://169.254.169.254/latest/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://192.0.0.192/",
        "http://198.18.0.1/",
        "http://255.255.255.255/",
        "http://127.0.0.1./"
      })
  void everySpellingOfAReservedAddressIsRefused(String url) throws IOException {
    try (Fetcher ordinary =
        new Fetcher(PATIENT, Clock.systemUTC(), MisbehavingServerTest::literal)) {
      FetchOutcome.Failed failed =
          (FetchOutcome.Failed) ordinary.fetch(FetchRequest.of(URI.create(url)));
      assertThat(failed.kind())
          .isIn(FailureKind.BLOCKED_ADDRESS, FailureKind.BAD_URL, FailureKind.DNS);
    }
  }

  /** What the operating system would make of an odd spelling, without asking anyone outside. */
  private static List<InetAddress> literal(String host) throws UnknownHostException {
    return List.of(InetAddress.getByName("127.0.0.1"));
  }

  @Test
  void onlyHttpAndHttpsAreAsked() {
    for (String url :
        List.of("file:///etc/hosts", "ftp://h/x", "gopher://h/", "data:,x", "jar:x")) {
      FetchOutcome.Failed failed =
          (FetchOutcome.Failed) fetcher.fetch(FetchRequest.of(URI.create(url)));
      assertThat(failed.kind()).as(url).isEqualTo(FailureKind.BAD_URL);
    }
  }

  @Test
  void validatorsOfAnySpellingComeBackByteForByte() throws IOException {
    for (String etag :
        List.of("W/\"a\"", "\"\"", "unquoted", "\"a\"b\"", "\"é\\\"", "'x'", "\"a,b\"")) {
      try (LocalServer server = new LocalServer()) {
        String latin =
            new String(
                etag.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        server.on(
            "/feed",
            exchange -> {
              exchange.getResponseHeaders().set("ETag", latin);
              boolean same = latin.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
              exchange.sendResponseHeaders(same ? 304 : 200, -1);
            });
        FetchOutcome.Fetched first = (FetchOutcome.Fetched) fetch(server.url("/feed"));
        assertThat(first.validators().etag()).isEqualTo(etag);
        assertThat(fetcher.fetch(new FetchRequest(server.url("/feed"), first.validators(), true)))
            .as(etag)
            .isInstanceOf(FetchOutcome.NotModified.class);
      }
    }
  }

  @Test
  void validatorsGoAlongARedirectAndAPermanentOneIsTold() throws IOException {
    try (LocalServer server = new LocalServer()) {
      server.on(
          "/old",
          exchange -> {
            exchange.getResponseHeaders().set("Location", "/new");
            exchange.sendResponseHeaders(301, -1);
          });
      server.on(
          "/new",
          exchange -> {
            boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(same ? 304 : 200, -1);
          });
      FetchOutcome outcome =
          fetcher.fetch(new FetchRequest(server.url("/old"), new Validators("\"1\"", null), true));
      assertThat(outcome).isInstanceOf(FetchOutcome.NotModified.class);
      assertThat(((FetchOutcome.NotModified) outcome).movedTo()).isEqualTo(server.url("/new"));
    }
  }
}
