package org.pactwatch.ingest.dedup;

/**
 * How far two texts are the same, as seen on samples of their runs of words.
 *
 * @param common the runs seen in both
 * @param fewer the runs seen of the one that has fewer
 */
public record Overlap(int common, int fewer) {
  /**
   * Measured on 267 news pages: edited copies contain at least .54 (a copy that was cut, reworded
   * and lengthened at once), follow-ups with shared background at most .48.
   */
  private static final double ONE_STORY = 0.53;

  /** Two stories of one agency that share as much are told by one source. */
  private static final double ONE_AGENCY = 0.35;

  /** Fewer seen in common may be chance, or a sentence that a site prints below everything. */
  private static final int LEAST_COMMON = 14;

  /** The share of the shorter text that stands in the longer one, 0 to 1. */
  public double containment() {
    return fewer == 0 ? 0 : (double) common / fewer;
  }

  /**
   * Whether one is a copy of the other.
   *
   * @param oneAgency whether both are credited to the same agency
   */
  public boolean isOneStory(boolean oneAgency) {
    return common >= LEAST_COMMON && containment() >= (oneAgency ? ONE_AGENCY : ONE_STORY);
  }
}
