package org.pactwatch.store;

import java.util.List;
import org.pactwatch.model.Change;
import org.pactwatch.store.picture.PactRuling;

/** What became of a ruling on which claims are about one pact. */
public sealed interface Ruled {

  /** Answers by the outcome. */
  <T> T fold(Cases<T> cases);

  /** One answer for each outcome. */
  interface Cases<T> {
    T recorded(Recorded outcome);

    T conflict(Conflict outcome);

    T refused(Refused outcome);
  }

  /**
   * It counts, or its undoing does, and the picture has followed.
   *
   * @param ruling the ruling, with its number
   * @param changes what changed in the picture
   */
  record Recorded(PactRuling ruling, List<Change> changes) implements Ruled {
    public Recorded {
      changes = List.copyOf(changes);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.recorded(this);
    }
  }

  /**
   * Somebody else has ruled meanwhile; nothing was written.
   *
   * @param last the number of the last ruling there is
   */
  record Conflict(long last) implements Ruled {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.conflict(this);
    }
  }

  /**
   * It makes no sense for the picture as it is; nothing was written.
   *
   * @param why in a few words
   */
  record Refused(String why) implements Ruled {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.refused(this);
    }
  }
}
