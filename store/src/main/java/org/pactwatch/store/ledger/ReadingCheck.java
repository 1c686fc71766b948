package org.pactwatch.store.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Reading;

/** Tells readings that cannot be stored before any is written. */
public final class ReadingCheck {

  private static final int MAX_CHARS = 20_000_000;

  private ReadingCheck() {}

  /** Why the reading cannot be stored; empty if it can. */
  public static Optional<String> fault(Reading reading) {
    return fault(WrittenReading.of(reading));
  }

  /** As {@link #fault(Reading)}. */
  public static Optional<String> fault(WrittenReading written) {
    List<String> json = written.json();
    if (json.stream().mapToLong(String::length).sum() > MAX_CHARS) {
      return Optional.of("longer than " + MAX_CHARS + " characters");
    }
    return json.stream()
        .map(ReadingCheck::badCharacter)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> badClaims(written.reading()));
  }

  private static Optional<String> badCharacter(String json) {
    // JSON escapes control characters; a backslash before the escape would be doubled.
    if (json.contains("\\u0000") && json.replace("\\\\", "").contains("\\u0000")) {
      return Optional.of("text with a NUL character");
    }
    return hasHalfAPair(json) ? Optional.of("text with half a surrogate pair") : Optional.empty();
  }

  private static boolean hasHalfAPair(String json) {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < json.length()
                && Character.isLowSurrogate(json.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static Optional<String> badClaims(Reading reading) {
    Set<ClaimId> seen = new HashSet<>();
    for (Claim claim : reading.claims()) {
      if (!seen.add(claim.id())) {
        return Optional.of("claim " + claim.id() + " twice");
      }
      if (!shows(reading.article().text(), claim.evidence())) {
        return Optional.of("evidence of claim " + claim.id() + " is not in the article's text");
      }
    }
    return Optional.empty();
  }

  private static boolean shows(String text, Evidence evidence) {
    return evidence.span().end() <= text.length()
        && evidence.span().of(text).equals(evidence.text());
  }
}
