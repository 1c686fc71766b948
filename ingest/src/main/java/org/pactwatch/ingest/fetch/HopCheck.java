package org.pactwatch.ingest.fetch;

import java.net.URI;
import java.util.Optional;

/** Asked before each request, the first and those that redirects lead to. */
@FunctionalInterface
public interface HopCheck {
  /** Lets every request go. */
  HopCheck NONE = hop -> Optional.empty();

  /** Why the request must not be sent, or nothing if it may. */
  Optional<FetchOutcome.Failed> refusal(URI hop);
}
