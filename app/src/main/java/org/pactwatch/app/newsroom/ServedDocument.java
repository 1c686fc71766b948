package org.pactwatch.app.newsroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One document as it goes over the wire, with its validators. Immutable, except that {@link #body}
 * is not copied: whoever holds it must not write to it.
 */
final class ServedDocument {

  private static final int ETAG_BYTES = 16;

  private final String contentType;
  private final Instant lastModified;
  private final byte[] body;
  private final String etag;

  ServedDocument(String contentType, Instant lastModified, String text) {
    this.contentType = contentType;
    this.lastModified = lastModified;
    this.body = text.getBytes(StandardCharsets.UTF_8);
    this.etag = strongEtag(body);
  }

  String contentType() {
    return contentType;
  }

  Instant lastModified() {
    return lastModified;
  }

  byte[] body() {
    return body;
  }

  /** The strong entity tag (RFC 9110, section 8.8.3), quotes included. */
  String etag() {
    return etag;
  }

  boolean isFeed() {
    return contentType.startsWith("application/rss+xml")
        || contentType.startsWith("application/atom+xml");
  }

  /** Whether an {@code If-None-Match} names this content; compares weakly (RFC 9110, 13.1.2). */
  boolean matches(String ifNoneMatch) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
  }

  private static String strongEtag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
