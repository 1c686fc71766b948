package org.pactwatch.ingest.fetch;

import java.net.URI;
import java.util.function.Function;

/** What one request came to. */
public sealed interface Hop {

  /** Gives the value for the case that is there. */
  <T> T fold(Function<Arrived, T> arrived, Function<Onward, T> onward);

  /** The end of the way. */
  record Arrived(FetchOutcome outcome) implements Hop {
    @Override
    public <T> T fold(Function<Arrived, T> arrived, Function<Onward, T> onward) {
      return arrived.apply(this);
    }
  }

  /**
   * A redirect.
   *
   * @param to where to
   * @param permanent whether the server says for good (301, 308)
   */
  record Onward(URI to, boolean permanent) implements Hop {
    @Override
    public <T> T fold(Function<Arrived, T> arrived, Function<Onward, T> onward) {
      return onward.apply(this);
    }
  }
}
