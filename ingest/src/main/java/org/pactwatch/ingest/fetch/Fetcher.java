package org.pactwatch.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is at an address over HTTP. Each failure is a value; nothing is thrown for what
 * servers do. Connects directly, without a proxy, so that the address that was checked is the
 * address that is asked. Safe for use by many threads.
 */
public final class Fetcher implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final FetchSettings settings;
  private final Clock clock;
  private final OkHttpClient open;
  private final OkHttpClient guarded;

  public Fetcher(FetchSettings settings, Clock clock) {
    this(settings, clock, Dns.SYSTEM);
  }

  Fetcher(FetchSettings settings, Clock clock, Dns names) {
    this.settings = settings;
    this.clock = clock;
    this.open = client(settings, new AddressGuard(names, true));
    this.guarded = client(settings, new AddressGuard(names, false));
  }

  private static OkHttpClient client(FetchSettings settings, AddressGuard guard) {
    return new OkHttpClient.Builder()
        .dns(guard)
        .proxy(Proxy.NO_PROXY)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(settings.connect())
        .readTimeout(settings.read())
        .callTimeout(settings.call())
        .build();
  }

  /** Takes an address, following redirects. */
  public FetchOutcome fetch(FetchRequest request) {
    return fetch(request, HopCheck.NONE);
  }

  /** Takes an address, following redirects; each request is asked about first. */
  public FetchOutcome fetch(FetchRequest request, HopCheck check) {
    HttpUrl url = HttpUrl.parse(request.url().toString());
    if (url == null) {
      return FetchOutcome.Failed.of(request.url(), FailureKind.BAD_URL, "no http or https address");
    }
    for (int hops = 0; hops <= settings.maxRedirects(); hops++) {
      Hop hop = hop(url, request, check, hops == 0);
      if (hop.outcome != null) {
        return hop.outcome;
      }
      url = hop.next == null ? url : hop.next;
    }
    return FetchOutcome.Failed.of(
        request.url(),
        FailureKind.REDIRECTS,
        "more than " + settings.maxRedirects() + " redirects, the last to " + url);
  }

  /** What one request came to: an outcome, or where to go next. */
  private record Hop(@Nullable FetchOutcome outcome, @Nullable HttpUrl next) {}

  private Hop hop(HttpUrl url, FetchRequest request, HopCheck check, boolean first) {
    Optional<FetchOutcome.Failed> refusal =
        literalRefusal(url, request).or(() -> check.refusal(url.uri()));
    if (refusal.isPresent()) {
      return new Hop(refusal.get(), null);
    }
    OkHttpClient client = request.privateNetwork() ? open : guarded;
    try (Response response = client.newCall(ask(url, request, first)).execute()) {
      return answer(url, request, response);
    } catch (IOException e) {
      return new Hop(failed(request, url, e), null);
    }
  }

  /** Addresses written as numbers are not resolved, so they are checked here. */
  private Optional<FetchOutcome.Failed> literalRefusal(HttpUrl url, FetchRequest request) {
    String host = url.host();
    boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    try {
      if (literal
          && !new AddressGuard(Dns.SYSTEM, request.privateNetwork())
              .allows(InetAddress.getByName(host))) {
        return Optional.of(
            blocked(request, host + " is on this machine or in a private or reserved network"));
      }
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of(
          FetchOutcome.Failed.of(request.url(), FailureKind.BAD_URL, "no such address: " + host));
    }
  }

  private static FetchOutcome.Failed blocked(FetchRequest request, String cause) {
    return FetchOutcome.Failed.of(request.url(), FailureKind.BLOCKED_ADDRESS, cause);
  }

  private Request ask(HttpUrl url, FetchRequest request, boolean first) {
    Request.Builder ask =
        new Request.Builder()
            .url(url)
            .header("User-Agent", settings.userAgent())
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    if (first && request.validators().etag() != null) {
      ask.header("If-None-Match", request.validators().etag());
    }
    if (first && request.validators().lastModified() != null) {
      ask.header("If-Modified-Since", request.validators().lastModified());
    }
    return ask.build();
  }

  private Hop answer(HttpUrl url, FetchRequest request, Response response) throws IOException {
    int status = response.code();
    if (status == 304) {
      return new Hop(new FetchOutcome.NotModified(request.url(), request.validators()), null);
    }
    if (status >= 300 && status < 400) {
      String location = response.header("Location");
      HttpUrl next = location == null ? null : url.resolve(location);
      return next != null
          ? new Hop(null, next)
          : new Hop(
              FetchOutcome.Failed.of(
                  request.url(), FailureKind.BAD_URL, "redirect to nowhere: " + location),
              null);
    }
    if (status < 200 || status >= 300) {
      return new Hop(refused(request, response), null);
    }
    byte[] body = body(response.body());
    if (body.length > settings.maxBytes()) {
      return new Hop(tooLarge(request), null);
    }
    return new Hop(fetched(url, request, response, body), null);
  }

  private FetchOutcome fetched(HttpUrl url, FetchRequest request, Response response, byte[] body) {
    List<FetchOutcome.Header> headers = new ArrayList<>();
    for (int i = 0; i < response.headers().size(); i++) {
      headers.add(new FetchOutcome.Header(response.headers().name(i), response.headers().value(i)));
    }
    return new FetchOutcome.Fetched(
        request.url(),
        url.uri(),
        response.code(),
        body,
        response.header("Content-Type"),
        new Validators(response.header("ETag"), response.header("Last-Modified")),
        headers,
        clock.instant());
  }

  /** One byte more than allowed tells that there are too many; the rest is never read. */
  private byte[] body(ResponseBody body) throws IOException {
    if (body.contentLength() > settings.maxBytes()) {
      return new byte[settings.maxBytes() + 1];
    }
    try (InputStream in = body.byteStream()) {
      return in.readNBytes(settings.maxBytes() + 1);
    }
  }

  private FetchOutcome tooLarge(FetchRequest request) {
    String limit = String.format(Locale.ROOT, "%.1f MB", settings.maxBytes() / 1048576.0);
    return FetchOutcome.Failed.of(request.url(), FailureKind.TOO_LARGE, "larger than " + limit);
  }

  private FetchOutcome refused(FetchRequest request, Response response) {
    int status = response.code();
    FailureKind kind =
        status == 429
            ? FailureKind.TOO_MANY_REQUESTS
            : status >= 500 ? FailureKind.SERVER_ERROR : FailureKind.CLIENT_ERROR;
    String line = request.url() + ": the server answered " + status;
    return new FetchOutcome.Failed(
        request.url(), kind, line, retryAfter(response.header("Retry-After")));
  }

  /** Seconds or a date (RFC 9110, section 10.2.3), at most a day. */
  private @Nullable Duration retryAfter(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      Duration wait =
          header.strip().matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(header.strip()))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
      return wait.isNegative() ? null : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static FetchOutcome failed(FetchRequest request, HttpUrl url, IOException e) {
    String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String oneLine = detail.lines().findFirst().orElse("");
    if (e instanceof AddressGuard.Blocked) {
      return blocked(request, oneLine);
    }
    if (e instanceof UnknownHostException) {
      return FetchOutcome.Failed.of(request.url(), FailureKind.DNS, "no such host: " + url.host());
    }
    if (e instanceof SSLException) {
      return FetchOutcome.Failed.of(
          request.url(), FailureKind.TLS, "no safe connection: " + oneLine);
    }
    if (e instanceof InterruptedIOException) {
      return FetchOutcome.Failed.of(request.url(), FailureKind.TIME_OUT, "timed out");
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return FetchOutcome.Failed.of(
          request.url(), FailureKind.REFUSED, "no connection to " + url.host() + ":" + url.port());
    }
    return FetchOutcome.Failed.of(
        request.url(), FailureKind.IO, "the connection broke: " + oneLine);
  }

  @Override
  public void close() {
    for (OkHttpClient client : List.of(open, guarded)) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
