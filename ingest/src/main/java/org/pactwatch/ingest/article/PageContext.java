package org.pactwatch.ingest.article;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.SourceId;

/**
 * What is known about a page besides its bytes.
 *
 * @param source the source that led to the page
 * @param name how messages name the page: its address or its file name
 * @param url where it was taken from, after redirects; null for a file
 * @param contentType the declared content type, or null
 * @param announced when the feed said it was published, or null
 * @param capture the archived bytes, or null
 * @param fetchedAt when it was taken
 * @param backfill whether it was taken as old news
 * @param language what the source's user says of its language, for pages that do not say; or null
 * @param note how it was come by if not as usual, for the reason of its verdict; or null
 */
public record PageContext(
    SourceId source,
    String name,
    @Nullable URI url,
    @Nullable String contentType,
    @Nullable OffsetDateTime announced,
    @Nullable CaptureId capture,
    Instant fetchedAt,
    boolean backfill,
    @Nullable String language,
    @Nullable String note) {

  /** A page of a source of which no language is said. */
  public PageContext(
      SourceId source,
      String name,
      @Nullable URI url,
      @Nullable String contentType,
      @Nullable OffsetDateTime announced,
      @Nullable CaptureId capture,
      Instant fetchedAt,
      boolean backfill) {
    this(source, name, url, contentType, announced, capture, fetchedAt, backfill, null, null);
  }

  /** A page that was found at an address. */
  public static PageContext ofUrl(
      SourceId source, URI url, @Nullable String contentType, Instant at) {
    return new PageContext(source, url.toString(), url, contentType, null, null, at, false);
  }

  /** A page that was found in a file, or on standard input. */
  public static PageContext ofFile(
      SourceId source, String name, @Nullable String contentType, Instant at) {
    return new PageContext(source, name, null, contentType, null, null, at, false);
  }

  /** The same page with the address of its archived bytes. */
  public PageContext withCapture(CaptureId id) {
    return new PageContext(
        source, name, url, contentType, announced, id, fetchedAt, backfill, language, note);
  }

  /** The same page, announced by a feed for a time. */
  public PageContext withAnnounced(@Nullable OffsetDateTime when) {
    return new PageContext(
        source, name, url, contentType, when, capture, fetchedAt, backfill, language, note);
  }

  /** The same page as bytes of another type that were come by in a way of their own. */
  public PageContext noted(String type, String how) {
    return new PageContext(
        source, name, url, type, announced, capture, fetchedAt, backfill, language, how);
  }
}
