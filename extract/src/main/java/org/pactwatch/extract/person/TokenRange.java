package org.pactwatch.extract.person;

/**
 * Tokens that stand side by side in a sentence.
 *
 * @param first the first
 * @param end the one after the last; greater than {@code first}
 */
public record TokenRange(int first, int end) {
  public TokenRange {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("no range of tokens: " + first + " to " + end);
    }
  }
}
