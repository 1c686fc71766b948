package org.pactwatch.alert.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a try at a delivery. */
public sealed interface Outcome {
  /** Answers by the kind of outcome. */
  <T> T fold(Cases<T> cases);

  /** One answer for each kind of outcome. */
  interface Cases<T> {
    T taken(Taken outcome);

    T failed(Failed outcome);

    T gone(Gone outcome);
  }

  /** It was taken. */
  record Taken(String answer) implements Outcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.taken(this);
    }
  }

  /**
   * It was not taken, or it is not known whether it was.
   *
   * @param why in one line
   * @param refused whether the receiver refused it by its answer, which another try may not change
   * @param wish how long the receiver asked to be left alone, or null
   */
  record Failed(String why, boolean refused, @Nullable Duration wish) implements Outcome {
    /** Something went wrong on the way. */
    public Failed(String why) {
      this(why, false, null);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.failed(this);
    }
  }

  /** The receiver wants nothing more, ever. */
  record Gone(String why) implements Outcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.gone(this);
    }
  }
}
