package org.pactwatch.store;

import java.util.List;
import org.pactwatch.model.Change;
import org.pactwatch.model.ClaimId;

/** What became of a decision. */
public sealed interface Decided {

  /** Answers by the outcome. */
  <T> T fold(Cases<T> cases);

  /** One answer for each outcome. */
  interface Cases<T> {
    T recorded(Recorded outcome);

    T conflict(Conflict outcome);

    T unknownClaim(UnknownClaim outcome);

    T nothingToUndo(NothingToUndo outcome);
  }

  /**
   * It counts, and the picture has followed.
   *
   * @param decisions how many decisions on the claim there are now
   * @param changes what changed in the picture
   */
  record Recorded(int decisions, List<Change> changes) implements Decided {
    public Recorded {
      changes = List.copyOf(changes);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.recorded(this);
    }
  }

  /**
   * Somebody else has decided meanwhile; nothing was written.
   *
   * @param decisions how many decisions on the claim there are
   */
  record Conflict(int decisions) implements Decided {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.conflict(this);
    }
  }

  /** The ledger holds no such claim; nothing was written. */
  record UnknownClaim(ClaimId claim) implements Decided {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.unknownClaim(this);
    }
  }

  /** No decision on the claim counts that could be undone; nothing was written. */
  record NothingToUndo(ClaimId claim) implements Decided {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.nothingToUndo(this);
    }
  }
}
