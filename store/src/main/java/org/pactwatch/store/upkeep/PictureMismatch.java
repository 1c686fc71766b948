package org.pactwatch.store.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * The stored picture is not the one that a change starts from: what a writer held in memory is out
 * of date, or the stored rows do not follow from the ledger. Says nothing against what was to be
 * written, of which nothing is.
 */
public final class PictureMismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PictureMismatch(String what, int asExpected, int expected) {
    this(asExpected + " of " + expected + " " + what + " are as they should be", null);
  }

  PictureMismatch(String difference, @Nullable Throwable cause) {
    super(
        "the stored picture does not follow from the ledger: " + difference + "; run rebuild",
        cause);
  }
}
