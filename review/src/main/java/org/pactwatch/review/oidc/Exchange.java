package org.pactwatch.review.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the provider over HTTP. An answer has to be whole in time and of moderate size; redirections
 * are not followed. Only so many ask at once, since anybody can begin a sign-in, and a provider
 * that hangs must not hold all of the console's threads. Thread-safe.
 */
final class Exchange implements HTTPRequestSender {
  private static final int MOST_AT_ONCE = 32;

  private final HttpClient client;
  private final Duration patience;
  private final long mostBytes;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

  /**
   * @param patience how long an answer may take as a whole
   * @param mostBytes how long its body may be
   */
  Exchange(Duration patience, long mostBytes) {
    this.patience = patience;
    this.mostBytes = mostBytes;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
    if (!turns.tryAcquire()) {
      throw new IOException(MOST_AT_ONCE + " requests to the provider wait already");
    }
    try {
      return answered(received(request(asked)));
    } catch (IllegalArgumentException | ParseException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      turns.release();
    }
  }

  private static HttpRequest request(ReadOnlyHTTPRequest asked) {
    String body = asked.getBody();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(asked.getURI())
            .method(
                asked.getMethod().name(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body, UTF_8));
    asked.getHeaderMap().forEach((name, values) -> values.forEach(v -> request.header(name, v)));
    return request.build();
  }

  private HttpResponse<byte[]> received(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(mostBytes));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no whole answer within " + patience.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static HTTPResponse answered(HttpResponse<byte[]> received) throws ParseException {
    HTTPResponse answer = new HTTPResponse(received.statusCode());
    received
        .headers()
        .map()
        .forEach((name, values) -> answer.setHeader(name, values.toArray(String[]::new)));
    answer.setBody(new String(received.body(), UTF_8));
    return answer;
  }
}
