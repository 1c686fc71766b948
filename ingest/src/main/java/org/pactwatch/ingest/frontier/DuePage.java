package org.pactwatch.ingest.frontier;

import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.SourceId;

/**
 * A page that a source has announced and that is still to be taken.
 *
 * @param source the source
 * @param key what the entry is known by within the source
 * @param url its address
 * @param version what the source said of its date
 * @param published when the source says it was published, or null
 * @param updated when the source says it was updated, or null
 * @param attempts how often it was tried in vain
 */
public record DuePage(
    SourceId source,
    String key,
    URI url,
    String version,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime updated,
    int attempts) {
  /** The same page after another attempt in vain. */
  public DuePage tried() {
    return new DuePage(source, key, url, version, published, updated, attempts + 1);
  }
}
