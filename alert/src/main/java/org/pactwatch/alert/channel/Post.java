package org.pactwatch.alert.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.model.AddressRules;

/**
 * Posts JSON to receivers whose addresses people have configured. Redirects are not followed, as
 * the Standard Webhooks specification advises; of an answer only its beginning is read.
 * Thread-safe.
 */
public final class Post {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int MOST_READ = 1024;
  private static final int MOST_SAID = 200;
  private static final int GONE = 410;

  private final OkHttpClient client;
  private final Dns names;
  private final Clock clock;

  /**
   * @param client with the trust and the pool to use; its limits are set for each request
   */
  public Post(OkHttpClient client, Clock clock) {
    this.client = client;
    this.names = client.dns();
    this.clock = clock;
  }

  /** The usual way. */
  public static Post usual(Clock clock) {
    return new Post(new OkHttpClient(), clock);
  }

  /**
   * Sends.
   *
   * @param privateNetwork whether the receiver may be on this machine or in a private network
   * @param limit how long all of it may take
   */
  Outcome send(
      URI url, String body, Map<String, String> headers, boolean privateNetwork, Duration limit) {
    OkHttpClient guarded =
        client
            .newBuilder()
            .dns(new GuardedDns(names, privateNetwork))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .proxy(Proxy.NO_PROXY)
            .callTimeout(limit)
            .connectTimeout(limit)
            .readTimeout(limit)
            .writeTimeout(limit)
            .build();
    Request.Builder request =
        new Request.Builder()
            .url(url.toString())
            .header("User-Agent", "pactwatch")
            .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON));
    headers.forEach(request::header);
    if (isLiteralRefused(url, privateNetwork)) {
      return new Outcome.Failed(AddressRules.refusal(url.getHost()), true, null);
    }
    try (Response response = guarded.newCall(request.build()).execute()) {
      return outcome(response);
    } catch (IOException e) {
      return new Outcome.Failed(url.getHost() + ": " + cause(e));
    }
  }

  /** Addresses in digits are not resolved, so that no resolver would check them. */
  private static boolean isLiteralRefused(URI url, boolean privateNetwork) {
    String host = url.getHost();
    if (!host.matches("[0-9.]+|\\[.*\\]")) {
      return false;
    }
    try {
      return !AddressRules.allow(InetAddress.getByName(host), privateNetwork);
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private Outcome outcome(Response response) {
    int code = response.code();
    if (code / 100 == 2) {
      return new Outcome.Taken("HTTP " + code);
    }
    if (code == GONE) {
      return new Outcome.Gone("HTTP 410: the receiver wants nothing more");
    }
    boolean passing = code == 408 || code == 425 || code == 429 || code / 100 == 5;
    String why =
        code / 100 == 3
            ? "HTTP " + code + ": it sends elsewhere, which is not followed"
            : "HTTP " + code + said(response);
    return new Outcome.Failed(why, !passing, wish(response.header("Retry-After")));
  }

  /** The beginning of what it said. */
  private static String said(Response response) {
    try (InputStream body = response.body().byteStream()) {
      byte[] read = body.readNBytes(MOST_READ);
      String text =
          new String(read, StandardCharsets.UTF_8).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
      return text.isEmpty() ? "" : ": " + text.substring(0, Math.min(text.length(), MOST_SAID));
    } catch (IOException e) {
      return ", and its answer breaks off";
    }
  }

  /** Seconds, or a date (RFC 9110, section 10.2.3). */
  private @Nullable Duration wish(@Nullable String written) {
    if (written == null) {
      return null;
    }
    if (written.strip().matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(written.strip()));
    }
    try {
      Instant until =
          ZonedDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wish = Duration.between(clock.instant(), until);
      return wish.isNegative() ? null : wish;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String cause(IOException e) {
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName();
    return message == null ? kind : message.lines().findFirst().orElse(kind);
  }
}
