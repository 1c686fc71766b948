package org.pactwatch.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads responses, within limits. */
final class Answers {
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int ROBOTS_BYTES = 512_000;

  private final FetchSettings settings;
  private final Clock clock;

  Answers(FetchSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param hangUp ends the connection: what is not wanted of a body is not waited for either, as
   *     closing alone would for a tenth of a second, which is a hundred megabytes from a near
   *     server
   */
  Hop read(Way way, HttpUrl url, Response response, Runnable hangUp) throws IOException {
    FetchRequest request = way.request();
    int status = response.code();
    if (response.headers().size() > settings.maxHeaders()) {
      return failed(
          request,
          FailureKind.TOO_LARGE,
          response.headers().size() + " lines in the response's head");
    }
    if (status == 304) {
      return new Hop.Arrived(notModified(way, response));
    }
    if (status >= 300 && status < 400) {
      String location = response.header("Location");
      HttpUrl next = location == null ? null : url.resolve(location);
      return next == null
          ? failed(request, FailureKind.BAD_URL, "redirect to nowhere: " + location)
          : new Hop.Onward(next.uri(), status == 301 || status == 308);
    }
    if (status < 200 || status >= 300) {
      return new Hop.Arrived(refused(request, response));
    }
    return fetched(way, url, response, hangUp);
  }

  private static Hop failed(FetchRequest request, FailureKind kind, String cause) {
    return new Hop.Arrived(FetchOutcome.Failed.of(request.url(), kind, cause));
  }

  private static FetchOutcome notModified(Way way, Response response) {
    FetchRequest request = way.request();
    boolean asked = !request.validators().equals(Validators.NONE);
    return asked
        ? new FetchOutcome.NotModified(
            request.url(), request.validators(), head(response.headers()), way.movedTo())
        : FetchOutcome.Failed.of(
            request.url(), FailureKind.IO, "the server answered 304 to an unconditional request");
  }

  private Hop fetched(Way way, HttpUrl url, Response response, Runnable hangUp) throws IOException {
    FetchRequest request = way.request();
    boolean whole = request.part() == FetchRequest.Part.WHOLE;
    int most = settings.maxBytes();
    if (whole && response.body().contentLength() > most) {
      hangUp.run();
      return tooLarge(request, most);
    }
    // One byte more than allowed tells that there are too many.
    byte[] body = body(response, whole ? most + 1 : ROBOTS_BYTES, hangUp);
    if (whole && body.length > most) {
      return tooLarge(request, most);
    }
    return new Hop.Arrived(
        new FetchOutcome.Fetched(
            request.url(),
            url.uri(),
            response.code(),
            body,
            response.header("Content-Type"),
            Validators.given(response.header("ETag"), response.header("Last-Modified")),
            head(response.headers()),
            asked(request, response),
            clock.instant(),
            way.movedTo()));
  }

  /** With the lines that the client adds itself, such as {@code Host}; secrets are left out. */
  private static List<FetchOutcome.Header> asked(FetchRequest request, Response response) {
    Response sent = response.networkResponse();
    List<FetchOutcome.Header> lines = head((sent == null ? response : sent).request().headers());
    lines.replaceAll(
        line ->
            request.own().names(line.name())
                ? new FetchOutcome.Header(line.name(), OwnHead.KEPT_OUT)
                : line);
    return lines;
  }

  private static Hop tooLarge(FetchRequest request, int most) {
    String limit = String.format(Locale.ROOT, "%.1f MB", most / 1048576.0);
    return failed(request, FailureKind.TOO_LARGE, "larger than " + limit);
  }

  private static List<FetchOutcome.Header> head(Headers headers) {
    List<FetchOutcome.Header> lines = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      lines.add(new FetchOutcome.Header(headers.name(i), headers.value(i)));
    }
    return lines;
  }

  /** At most so many bytes, decoded. */
  private static byte[] body(Response response, int most, Runnable hangUp) throws IOException {
    InputStream raw = response.body().byteStream();
    List<String> codings = response.headers("Content-Encoding");
    if (codings.isEmpty()) {
      return beginning(raw, most, hangUp);
    }
    try (InputStream plain = ContentCoding.decoded(raw, codings)) {
      return beginning(plain, most, hangUp);
    } catch (java.io.EOFException e) {
      if (response.body().contentLength() == 0) {
        return new byte[0];
      }
      throw e;
    }
  }

  private static byte[] beginning(InputStream body, int most, Runnable hangUp) throws IOException {
    byte[] read = body.readNBytes(most);
    if (read.length == most) {
      hangUp.run();
    }
    return read;
  }

  private FetchOutcome refused(FetchRequest request, Response response) {
    int status = response.code();
    FailureKind kind =
        status == 429
            ? FailureKind.TOO_MANY_REQUESTS
            : status >= 500 ? FailureKind.SERVER_ERROR : FailureKind.CLIENT_ERROR;
    String line = request.url() + ": the server answered " + status;
    return new FetchOutcome.Failed(
        request.url(), kind, line, retryAfter(response.header("Retry-After")), status);
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
}
