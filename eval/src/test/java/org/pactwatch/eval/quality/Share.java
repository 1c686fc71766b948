package org.pactwatch.eval.quality;

/** How many of some are right. For one thread. */
final class Share {
  private int right;
  private int all;

  void add(boolean isRight) {
    right += isRight ? 1 : 0;
    all++;
  }

  /** From 0 to 1; all of none are right. */
  double value() {
    return all == 0 ? 1 : (double) right / all;
  }

  @Override
  public String toString() {
    return right + "/" + all;
  }
}
