package org.pactwatch.ingest.template;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.dedup.CanonicalUrl;

/** Pages that look alike stand on one host. */
public final class Site {
  private Site() {}

  /** The host of an address, without {@code www.} and the like; empty for what has no address. */
  public static Optional<String> of(@Nullable URI url) {
    String host = url == null ? null : CanonicalUrl.of(url).getHost();
    if (host == null) {
      return Optional.empty();
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return Optional.of(lower.startsWith("www.") ? lower.substring(4) : lower);
  }
}
