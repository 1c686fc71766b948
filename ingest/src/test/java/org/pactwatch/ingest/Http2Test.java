package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.DomainLeases;

/** A server that speaks HTTP/2 over TLS, on which many requests could share one connection. */
@SuppressWarnings("NullAway")
class Http2Test {
  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final int INTERNAL_ERROR = 2;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
  private final List<String> offences = new CopyOnWriteArrayList<>();
  private final List<String> versions = new CopyOnWriteArrayList<>();
  private Fetcher fetcher;
  @TempDir private Path folder = Path.of(".");

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("*.one-paper.com")
            .addSubjectAlternativeName("*.other-paper.com")
            .build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return answer(request);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    fetcher = trusting(certificate);
  }

  /** The certificates that are trusted are read when the fetcher is made. */
  private Fetcher trusting(HeldCertificate certificate)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("JKS");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", certificate.certificate());
    Path file = folder.resolve("trusted.jks");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, new char[0]);
    }
    System.setProperty(TRUST, file.toString());
    try {
      return new Fetcher(
          FetchSettings.usual(""),
          Clock.systemUTC(),
          host -> List.of(InetAddress.getLoopbackAddress()));
    } finally {
      System.clearProperty(TRUST);
    }
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private MockResponse answer(RecordedRequest request) throws InterruptedException {
    String domain = request.getUrl().host().replaceFirst("^[^.]+\\.", "");
    versions.add(request.getVersion());
    if (underWay.merge(domain, 1, Integer::sum) > 1) {
      offences.add(request.getUrl() + " while another request was being answered");
    }
    // Long enough for another request to come if it were sent.
    Thread.sleep(PAUSE.toMillis());
    underWay.merge(domain, -1, Integer::sum);
    return switch (request.getUrl().encodedPath()) {
      case "/robots.txt" -> new MockResponse.Builder().code(404).build();
      case "/reset" ->
          new MockResponse.Builder()
              .body("here it breaks off")
              .onResponseBody(new SocketEffect.CloseStream(INTERNAL_ERROR))
              .build();
      default -> new MockResponse.Builder().addHeader("ETag", "\"1\"").body("here").build();
    };
  }

  private FetchRequest request(String host, String path) {
    URI url = URI.create("https://" + host + ":" + server.getPort() + path);
    return new FetchRequest(url, Validators.NONE, true);
  }

  @Test
  void aPageComesWithItsHeadAndThatOfItsRequest() {
    FetchOutcome.Fetched page =
        (FetchOutcome.Fetched) fetcher.fetch(request("www.one-paper.com", "/page"));
    assertThat(versions).containsExactly("HTTP/2");
    assertThat(page.body()).asString().isEqualTo("here");
    assertThat(page.validators().etag()).isEqualTo("\"1\"");
    assertThat(page.asked())
        .contains(new FetchOutcome.Header("Host", "www.one-paper.com:" + server.getPort()))
        .extracting(FetchOutcome.Header::name)
        .contains("User-Agent");
  }

  @Test
  void aStreamThatTheServerResetsIsAFailureOfItsPageAlone() {
    FetchOutcome.Failed reset =
        (FetchOutcome.Failed) fetcher.fetch(request("www.one-paper.com", "/reset"));
    assertThat(reset.kind()).isEqualTo(FailureKind.IO);
    assertThat(fetcher.fetch(request("www.one-paper.com", "/page")))
        .isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void aDomainIsAskedOneThingAtATimeThoughAConnectionWouldCarryMore() throws Exception {
    PoliteFetcher.Manners manners =
        new PoliteFetcher.Manners(
            PAUSE, PAUSE, PAUSE, 16, Duration.ofSeconds(1), Duration.ofSeconds(15));
    try (PoliteFetcher polite =
        new PoliteFetcher(fetcher, Clock.systemUTC(), manners, DomainLeases.alone())) {
      List<FetchOutcome> outcomes = new CopyOnWriteArrayList<>();
      List<FetchRequest> requests = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        requests.add(request("www.one-paper.com", "/" + i));
        requests.add(request("m.one-paper.com", "/" + i));
        requests.add(request("www.other-paper.com", "/" + i));
      }
      CountDownLatch done = new CountDownLatch(requests.size());
      for (FetchRequest request : requests) {
        polite.later(
            request,
            outcome -> {
              outcomes.add(outcome);
              done.countDown();
            });
      }
      assertThat(done.await(40, TimeUnit.SECONDS)).isTrue();
      assertThat(outcomes).hasOnlyElementsOfType(FetchOutcome.Fetched.class);
      assertThat(versions).containsOnly("HTTP/2");
      assertThat(offences).isEmpty();
    }
  }
}
