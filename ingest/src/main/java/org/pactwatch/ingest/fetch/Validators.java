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
  /** Nothing to ask with. */
  public static final Validators NONE = new Validators(null, null);
}
