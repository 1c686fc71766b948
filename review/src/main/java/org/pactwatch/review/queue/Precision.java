package org.pactwatch.review.queue;

/**
 * How many of the claims drawn by chance were right, and what that says of those nobody reviews.
 *
 * @param judged how many were judged
 * @param right how many were accepted as they were
 */
public record Precision(long judged, long right) {
  private static final double Z = 1.959964;

  /** The share; not a number while none was judged. */
  public double share() {
    return judged == 0 ? Double.NaN : (double) right / judged;
  }

  /** The lower end of Wilson's 95 % interval (Wilson 1927, JASA 22). */
  public double low() {
    return bound(-1);
  }

  /** Its upper end. */
  public double high() {
    return bound(1);
  }

  private double bound(int side) {
    if (judged == 0) {
      return side < 0 ? 0 : 1;
    }
    double n = judged;
    double p = share();
    double centre = p + Z * Z / (2 * n);
    double width = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return Math.min(1, Math.max(0, (centre + side * width) / (1 + Z * Z / n)));
  }
}
