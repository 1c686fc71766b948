package org.pactwatch.ingest.source;

import java.util.List;
import java.util.function.Function;

/** What came of reading a list of subscriptions. */
public sealed interface OpmlOutcome {

  /** Gives the value for the case that is there. */
  <T> T fold(Function<Subscriptions, T> subscriptions, Function<NotOpml, T> notOpml);

  /**
   * A list of sources.
   *
   * @param sources each once, with the folders they stand in as their category
   * @param complaints what was left out and why, one line each
   */
  record Subscriptions(List<Source> sources, List<String> complaints) implements OpmlOutcome {
    public Subscriptions {
      sources = List.copyOf(sources);
      complaints = List.copyOf(complaints);
    }

    @Override
    public <T> T fold(Function<Subscriptions, T> subscriptions, Function<NotOpml, T> notOpml) {
      return subscriptions.apply(this);
    }
  }

  /**
   * The document is no such list.
   *
   * @param cause what it is instead
   */
  record NotOpml(String cause) implements OpmlOutcome {
    @Override
    public <T> T fold(Function<Subscriptions, T> subscriptions, Function<NotOpml, T> notOpml) {
      return notOpml.apply(this);
    }
  }
}
