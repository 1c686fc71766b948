package org.pactwatch.ingest.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.FetchOutcome;

/**
 * Bytes as they were taken.
 *
 * @param url where from; a file's {@code file:} address for a file
 * @param at when
 * @param status the HTTP status, or 0 for a file
 * @param contentType as declared, or null
 * @param headers the response's head; empty for a file
 * @param body the bytes after decompression; not to be changed
 */
public record Capture(
    URI url,
    Instant at,
    int status,
    @Nullable String contentType,
    List<FetchOutcome.Header> headers,
    byte[] body) {
  public Capture {
    headers = List.copyOf(headers);
  }

  /** A response. */
  public static Capture of(FetchOutcome.Fetched fetched) {
    return new Capture(
        fetched.url(),
        fetched.at(),
        fetched.status(),
        fetched.contentType(),
        fetched.headers(),
        fetched.body());
  }

  /** A file's bytes. */
  public static Capture ofFile(URI file, byte[] bytes, Instant at) {
    return new Capture(file, at, 0, null, List.of(), bytes);
  }
}
