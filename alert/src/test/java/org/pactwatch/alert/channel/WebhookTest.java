package org.pactwatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.Deliveries;
import org.pactwatch.alert.TestClock;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.text.AlertLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks against receivers of all kinds. */
class WebhookTest {
  private static final byte[] KEY = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final byte[] OLD_KEY = new byte[24];
  private static final AlertLines LINES = new AlertLines(URI.create("https://pacts.example.org"));
  private static final Delivery DELIVERY = Deliveries.of(Changes.newPact());

  private final MockWebServer receiver = new MockWebServer();
  private final Post post = new Post(new OkHttpClient(), new TestClock());

  @BeforeEach
  void start() throws IOException {
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  private Outcome send(boolean privateNetwork) {
    return channel(receiver.url("/hook").uri(), privateNetwork).send(DELIVERY);
  }

  private WebhookChannel channel(URI url, boolean privateNetwork) {
    return new WebhookChannel(
        new ChannelSettings.Webhook(url, List.of(KEY, OLD_KEY), privateNetwork),
        Duration.ofSeconds(2),
        post,
        LINES,
        new TestClock());
  }

  private static Outcome.Failed failed(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return (Outcome.Failed) outcome;
  }

  @Test
  void signsAsTheSpecificationsExampleHasIt() {
    assertThat(
            Signature.header(
                List.of(KEY),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void tellsWhatChangedWithASignatureForEachKey() throws InterruptedException {
    receiver.enqueue(new MockResponse.Builder().code(204).build());
    assertThat(send(true)).isEqualTo(new Outcome.Taken("HTTP 204"));
    RecordedRequest request = receiver.takeRequest(10, TimeUnit.SECONDS);
    assertThat(request.getHeaders().get("webhook-id")).isEqualTo(DELIVERY.id());
    assertThat(request.getHeaders().get("webhook-timestamp"))
        .isEqualTo(String.valueOf(Changes.NOW.getEpochSecond()));
    String body = request.getBody().string(StandardCharsets.UTF_8);
    assertThat(request.getHeaders().get("webhook-signature"))
        .isEqualTo(Signature.header(List.of(KEY, OLD_KEY), DELIVERY.id(), Changes.NOW, body))
        .matches("v1,\\S+ v1,\\S+");
    JsonNode told = new JsonMapper().readTree(body);
    assertThat(told.path("type").asString()).isEqualTo("pactwatch.alerts");
    JsonNode alert = told.path("data").path("alerts").path(0);
    assertThat(alert.path("alert").path("change").path("to").asString()).isEqualTo("SIGNED");
    assertThat(alert.path("alert").path("change").path("evidence").asString())
        .contains("It was signed");
    assertThat(alert.path("pact").asString()).isEqualTo("https://pacts.example.org/pacts/p1");
  }

  @Test
  void doesNotFollowARedirectToAPrivateAddress() {
    receiver.enqueue(
        new MockResponse.Builder().code(307).addHeader("Location", "http://10.0.0.1/").build());
    assertThat(failed(send(true)).why())
        .isEqualTo("HTTP 307: it sends elsewhere, which is not followed");
    assertThat(receiver.getRequestCount()).isEqualTo(1);
  }

  @Test
  void asksNothingOnThisMachineUnlessThatIsWanted() {
    for (String host : List.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0", "2130706433")) {
      URI url = URI.create("http://" + host + ":" + receiver.getPort() + "/hook");
      assertThat(failed(channel(url, false).send(DELIVERY)).why())
          .as(host)
          .contains("is on this machine or in a private or reserved network");
    }
    assertThat(receiver.getRequestCount()).isZero();
    URI metadata = URI.create("http://169.254.169.254/latest/");
    assertThat(failed(channel(metadata, true).send(DELIVERY)).why()).contains("reserved network");
  }

  @Test
  void givesUpOnAReceiverThatDoesNotAnswer() {
    receiver.enqueue(
        new MockResponse.Builder().code(200).onRequestStart(SocketEffect.Stall.INSTANCE).build());
    assertThat(failed(send(true)).refused()).isFalse();
  }

  @Test
  void readsOfAHugeAnswerItsBeginningOnly() {
    receiver.enqueue(new MockResponse.Builder().code(500).body("no\n".repeat(10_000_000)).build());
    assertThat(failed(send(true)).why()).startsWith("HTTP 500: no no no").hasSizeLessThan(300);
  }

  @Test
  void anAnswerThatDripsIsCutOff() {
    receiver.enqueue(
        new MockResponse.Builder()
            .code(500)
            .body("x".repeat(5000))
            .throttleBody(1, 1, TimeUnit.SECONDS)
            .build());
    assertThat(failed(send(true)).refused()).isFalse();
  }

  @Test
  void aConnectionThatBreaksOffIsAFailure() {
    receiver.enqueue(
        new MockResponse.Builder()
            .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    assertThat(failed(send(true)).refused()).isFalse();
  }

  @Test
  void doesNotTrustACertificateThatNobodyVouchesFor() throws IOException {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer secret = new MockWebServer()) {
      secret.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
      secret.start();
      URI url = URI.create("https://localhost:" + secret.getPort() + "/hook");
      assertThat(failed(channel(url, true).send(DELIVERY)).why()).startsWith("localhost: ");
      assertThat(secret.getRequestCount()).isZero();
    }
  }

  @Test
  void tellsRefusalsFromTroubleThatPasses() {
    for (int code : List.of(400, 401, 404, 413)) {
      receiver.enqueue(new MockResponse.Builder().code(code).build());
      assertThat(failed(send(true)).refused()).as("HTTP " + code).isTrue();
    }
    for (int code : List.of(408, 425, 429, 500, 503)) {
      receiver.enqueue(new MockResponse.Builder().code(code).build());
      assertThat(failed(send(true)).refused()).as("HTTP " + code).isFalse();
    }
    receiver.enqueue(new MockResponse.Builder().code(410).build());
    assertThat(send(true)).isInstanceOf(Outcome.Gone.class);
  }

  @Test
  void understandsBothFormsOfRetryAfter() {
    receiver.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "120").build());
    assertThat(failed(send(true)).wish()).isEqualTo(Duration.ofMinutes(2));
    receiver.enqueue(
        new MockResponse.Builder()
            .code(503)
            .addHeader("Retry-After", "Thu, 5 Mar 2026 12:10:00 GMT")
            .build());
    assertThat(failed(send(true)).wish()).isEqualTo(Duration.ofMinutes(10));
    receiver.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "soon").build());
    assertThat(failed(send(true)).wish()).isNull();
  }
}
