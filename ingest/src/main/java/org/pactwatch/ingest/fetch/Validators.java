package org.pactwatch.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask later whether something changed (RFC 9110, section 8.8); echoed byte
 * for byte, never invented.
 *
 * @param etag the entity tag with its quotation marks, or null
 * @param lastModified the date as the server wrote it, or null
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  private static final int LONGEST = 2048;

  /** Nothing to ask with. */
  public static final Validators NONE = new Validators(null, null);

  /**
   * What a server gave. What cannot be echoed byte for byte is left out: bytes that are no UTF-8,
   * and control characters.
   */
  static Validators given(@Nullable String etag, @Nullable String lastModified) {
    return new Validators(echoable(etag), echoable(lastModified));
  }

  private static @Nullable String echoable(@Nullable String value) {
    boolean can =
        value != null
            && !value.isEmpty()
            && value.length() <= LONGEST
            && value.indexOf('\uFFFD') < 0
            && value.chars().noneMatch(c -> c < ' ' || c == 0x7F);
    return can ? value : null;
  }
}
