package org.pactwatch.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsServerTest {
  private final AtomicReference<String> process = new AtomicReference<>("");
  private final AtomicReference<String> kafka = new AtomicReference<>("");
  private final Health health = new Health();
  private final OperationsServer server =
      OperationsServer.start("127.0.0.1", 0, health, () -> "a_metric 1\n");

  OperationsServerTest() {
    health.live(new Check("process", () -> trouble(process)));
    health.ready(new Check("kafka", () -> trouble(kafka)));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void whoWaitsForAnEngineLivesButIsNotReady() throws Exception {
    assertThat(get("health/ready").statusCode()).isEqualTo(200);
    kafka.set("no answer within 5 s");
    assertThat(get("health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> ready = get("health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body())
        .isEqualTo(
            "{\"status\":\"DOWN\",\"checks\":{\"process\":\"\",\"kafka\":\"no answer within 5 s\"}}");
  }

  @Test
  void whoIsBrokenNeitherLivesNorIsReady() throws Exception {
    process.set("store has stopped");
    assertThat(get("health/live").statusCode()).isEqualTo(503);
    assertThat(get("health/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void aCheckThatFailsCountsAsTrouble() throws Exception {
    health.ready(
        new Check(
            "database",
            () -> {
              throw new IllegalStateException("pool is closed");
            }));
    assertThat(get("health/ready").body()).contains("\"database\":\"pool is closed\"");
  }

  @Test
  void metricsAreServedToGetAlone() throws Exception {
    HttpResponse<String> metrics = get("metrics");
    assertThat(metrics.body()).isEqualTo("a_metric 1\n");
    assertThat(metrics.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
    HttpRequest post =
        HttpRequest.newBuilder(server.base().resolve("metrics"))
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(post, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(405);
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    int port = server.base().getPort();
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> OperationsServer.start("127.0.0.1", port, health, () -> ""))
        .withMessageContaining("127.0.0.1:" + port);
  }

  private static Optional<String> trouble(AtomicReference<String> what) {
    return Optional.ofNullable(what.get()).filter(t -> !t.isEmpty());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.base().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
