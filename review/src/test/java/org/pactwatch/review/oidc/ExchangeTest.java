package org.pactwatch.review.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that hangs, drips, floods or sends elsewhere does no harm. */
class ExchangeTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server = unopened();

  @SuppressWarnings("NullAway") // set before each test
  private static HttpServer unopened() {
    return null;
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private HTTPRequest request(HttpHandler answer) {
    server.createContext("/", answer);
    return new HTTPRequest(
        HTTPRequest.Method.GET,
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x"));
  }

  @Test
  void anAnswerThatStopsHalfwayIsGivenUp() {
    HTTPRequest request =
        request(
            exchange -> {
              exchange.sendResponseHeaders(200, 100);
              exchange.getResponseBody().write('{');
              exchange.getResponseBody().flush();
              awaitEnd();
            });
    assertThatThrownBy(() -> request.send(new Exchange(Duration.ofMillis(300), 1000)))
        .isInstanceOf(IOException.class)
        .hasMessage("no whole answer within 300 ms");
  }

  @Test
  void anAnswerIsReadUpToTheLimitAndNotBeyond() throws IOException {
    HTTPRequest request =
        request(
            exchange -> {
              try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("x".repeat(1000).getBytes("UTF-8"));
              }
            });
    assertThat(request.send(new Exchange(LONG, 1000)).getBody()).hasSize(1000);
    assertThatThrownBy(() -> request.send(new Exchange(LONG, 999)))
        .isInstanceOf(IOException.class)
        .hasMessage("the answer is longer than 999 bytes");
  }

  @Test
  void aRedirectionIsNotFollowed() throws IOException {
    HTTPRequest request =
        request(
            exchange -> {
              try (exchange) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
              }
            });
    assertThat(request.send(new Exchange(LONG, 1000)).getStatusCode()).isEqualTo(302);
  }

  @Test
  void onlySoManyWaitForAProviderThatHangs() throws Exception {
    CountDownLatch waiting = new CountDownLatch(32);
    HTTPRequest request =
        request(
            exchange -> {
              waiting.countDown();
              awaitEnd();
              exchange.close();
            });
    Exchange exchange = new Exchange(LONG, 1000);
    List<Future<?>> asking = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      asking.add(threads.submit(() -> request.send(exchange)));
    }
    assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> request.send(exchange))
        .isInstanceOf(IOException.class)
        .hasMessage("32 requests to the provider wait already");
    over.countDown();
    for (Future<?> one : asking) {
      assertThatThrownBy(() -> one.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
