package org.pactwatch.alert.quiet;

import org.pactwatch.model.Alert;

/** Who is told by a channel. */
public interface Reader {
  /** What an alert's telling so far has made of it. */
  enum Belief {
    /** Nothing was told of it. */
    NOTHING,
    /** It was told and stands for all that the reader knows. */
    STANDS,
    /** It was told, and then that it is not so, or not any more. */
    OVER
  }

  /** What the reader was left with when an alert was told last. */
  Belief belief(String key);

  /** What an alert is about, as it is held to be now, for a reader who was told nothing of it. */
  String anew(Alert alert);
}
