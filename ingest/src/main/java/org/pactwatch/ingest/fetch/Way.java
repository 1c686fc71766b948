package org.pactwatch.ingest.fetch;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of one request through redirects. For one thread at a time. */
public final class Way {
  private final FetchRequest request;
  private final int mostRedirects;
  private final Set<URI> passed = new LinkedHashSet<>();
  private URI at;
  private boolean permanent = true;

  /**
   * @param mostRedirects the most redirects that are followed
   */
  public Way(FetchRequest request, int mostRedirects) {
    this.request = request;
    this.mostRedirects = mostRedirects;
    this.at = request.url();
    passed.add(at);
  }

  /** What was asked for. */
  public FetchRequest request() {
    return request;
  }

  /** Where the next request goes. */
  public URI at() {
    return at;
  }

  /** Follows a redirect, or says why not. */
  public Optional<FetchOutcome> follow(Hop.Onward redirect) {
    at = redirect.to();
    permanent &= redirect.permanent();
    if (!passed.add(at)) {
      return failed("the redirects lead in a circle, back to " + at);
    }
    return passed.size() - 1 > mostRedirects
        ? failed("more than " + mostRedirects + " redirects, the last to " + at)
        : Optional.empty();
  }

  private Optional<FetchOutcome> failed(String cause) {
    return Optional.of(FetchOutcome.Failed.of(request.url(), FailureKind.REDIRECTS, cause));
  }

  /** Where it all has moved to for good; null if not a redirect or not for good. */
  @Nullable URI movedTo() {
    return permanent && passed.size() > 1 ? at : null;
  }
}
