package org.pactwatch.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Takes what is at an address over HTTP. Each failure is a value; nothing is thrown for what
 * servers do. Connects directly, without a proxy, so that the address that was checked is the
 * address that is asked. Safe for use by many threads.
 */
public final class Fetcher implements AutoCloseable {
  private static final int KEPT_CONNECTIONS = 256;
  private static final long KEPT_SECONDS = 30;

  /** Some read such a part of an address as octal, some as decimal. */
  private static final Pattern OCTAL = Pattern.compile("(?:^|\\.)0\\d");

  private final FetchSettings settings;
  private final Answers answers;
  private final AddressGuard names;
  private final AddressGuard publicNames;
  private final OkHttpClient open;
  private final OkHttpClient guarded;

  public Fetcher(FetchSettings settings, Clock clock) {
    this(settings, clock, NameService.SYSTEM);
  }

  /**
   * @param names finds the addresses of hosts
   */
  public Fetcher(FetchSettings settings, Clock clock, NameService names) {
    this.settings = settings;
    this.answers = new Answers(settings, clock);
    this.names = new AddressGuard(names, true);
    this.publicNames = new AddressGuard(names, false);
    this.open = client(settings, this.names);
    this.guarded = client(settings, publicNames);
  }

  private static OkHttpClient client(FetchSettings settings, AddressGuard guard) {
    return new OkHttpClient.Builder()
        .dns(guard)
        .proxy(Proxy.NO_PROXY)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, KEPT_SECONDS, TimeUnit.SECONDS))
        .connectTimeout(settings.connect())
        .readTimeout(settings.read())
        .callTimeout(settings.call())
        .build();
  }

  /** Takes an address, following redirects without asking anyone. */
  public FetchOutcome fetch(FetchRequest request) {
    Way way = way(request);
    while (true) {
      Hop hop = hop(way);
      Optional<FetchOutcome> end = hop.fold(arrived -> Optional.of(arrived.outcome()), way::follow);
      if (end.isPresent()) {
        return end.get();
      }
    }
  }

  /** The way of a request, at its beginning. */
  public Way way(FetchRequest request) {
    return new Way(request, settings.maxRedirects());
  }

  /** Sends one request, where the way has come to. */
  public Hop hop(Way way) {
    FetchRequest request = way.request();
    HttpUrl url = HttpUrl.parse(way.at().toString());
    if (url == null) {
      return failed(request, FailureKind.BAD_URL, "no http or https address: " + way.at());
    }
    Optional<Hop> refusal = literalRefusal(url, request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    OkHttpClient client = request.privateNetwork() ? open : guarded;
    Call call = client.newCall(ask(url, request));
    try (Response response = call.execute()) {
      return answers.read(way, url, response, call::cancel);
    } catch (IOException e) {
      return new Hop.Arrived(FailureLines.of(request, url, e));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // An interrupt while it connects leaves OkHttp, written in Kotlin, as an undeclared
      // exception.
      Thread.currentThread().interrupt();
      return failed(request, FailureKind.IO, "interrupted");
    }
  }

  private static Hop failed(FetchRequest request, FailureKind kind, String cause) {
    return new Hop.Arrived(FetchOutcome.Failed.of(request.url(), kind, cause));
  }

  /** Addresses written as numbers are not resolved, so they are checked here. */
  private Optional<Hop> literalRefusal(HttpUrl url, FetchRequest request) {
    String host = url.host();
    boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    AddressGuard guard = request.privateNetwork() ? names : publicNames;
    if (literal && OCTAL.matcher(host).find()) {
      return Optional.of(failed(request, FailureKind.BAD_URL, "ambiguous address: " + host));
    }
    try {
      return literal && !guard.allows(InetAddress.getByName(host))
          ? Optional.of(failed(request, FailureKind.BLOCKED_ADDRESS, AddressGuard.refusal(host)))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of(failed(request, FailureKind.BAD_URL, "no such address: " + host));
    }
  }

  /** Validators go along on each hop: a redirect is not affected (RFC 9110, section 13.2.1). */
  private Request ask(HttpUrl url, FetchRequest request) {
    Headers.Builder head =
        new Headers.Builder()
            .add("User-Agent", settings.userAgent())
            .add("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
            .add("Accept-Encoding", ContentCoding.ACCEPTED);
    if (request.validators().etag() != null) {
      head.addUnsafeNonAscii("If-None-Match", request.validators().etag());
    }
    if (request.validators().lastModified() != null) {
      head.addUnsafeNonAscii("If-Modified-Since", request.validators().lastModified());
    }
    if (request.own().isFor(url)) {
      request.own().lines().forEach(head::set);
    }
    return new Request.Builder().url(url).headers(head.build()).build();
  }

  @Override
  public void close() {
    for (OkHttpClient client : List.of(open, guarded)) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
