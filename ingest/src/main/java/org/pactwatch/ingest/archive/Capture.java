package org.pactwatch.ingest.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.model.SourceId;

/**
 * Bytes as they were taken.
 *
 * @param url where from; a file's {@code file:} address for a file
 * @param at when
 * @param status the HTTP status, or 0 for a file
 * @param contentType as declared, or null
 * @param headers the response's head; empty for a file
 * @param body the bytes after decompression; not to be changed
 * @param way how they were come by
 */
public record Capture(
    URI url,
    Instant at,
    int status,
    @Nullable String contentType,
    List<FetchOutcome.Header> headers,
    byte[] body,
    Way way) {

  /**
   * How a capture was come by.
   *
   * @param source the source that led to it, or null
   * @param requested the address that was asked for, before redirects, or null
   * @param request the head of the request that was answered; empty if not known
   */
  public record Way(
      @Nullable SourceId source, @Nullable URI requested, List<FetchOutcome.Header> request) {
    /** Nothing is known. */
    public static final Way UNKNOWN = new Way(null, null, List.of());

    public Way {
      request = List.copyOf(request);
    }
  }

  public Capture {
    headers = List.copyOf(headers);
  }

  /** Bytes of which nothing is known but where they came from. */
  public Capture(
      URI url,
      Instant at,
      int status,
      @Nullable String contentType,
      List<FetchOutcome.Header> headers,
      byte[] body) {
    this(url, at, status, contentType, headers, body, Way.UNKNOWN);
  }

  /** A response. */
  public static Capture of(FetchOutcome.Fetched fetched) {
    return new Capture(
        fetched.url(),
        fetched.at(),
        fetched.status(),
        fetched.contentType(),
        fetched.headers(),
        fetched.body(),
        new Way(null, fetched.requested(), fetched.asked()));
  }

  /** A file's bytes. */
  public static Capture ofFile(URI file, byte[] bytes, Instant at) {
    return new Capture(file, at, 0, null, List.of(), bytes);
  }

  /** The same capture, led to by a source. */
  public Capture from(SourceId source) {
    return by(new Way(source, way.requested(), way.request()));
  }

  /** The same capture, come by in another way. */
  public Capture by(Way other) {
    return new Capture(url, at, status, contentType, headers, body, other);
  }

  /** The first value of a line of the head. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(FetchOutcome.Header::value)
        .findFirst();
  }

  /** Whether it is declared to be a page, or not declared at all. */
  public boolean isPage() {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return type.isBlank() || type.contains("html");
  }
}
