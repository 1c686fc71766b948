package org.pactwatch.store.ledger;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Reading;
import org.pactwatch.store.db.Json;

/** Tells readings that cannot be stored before any is written. */
public final class ReadingCheck {

  private static final int MAX_CHARS = 20_000_000;

  private ReadingCheck() {}

  /** Why the reading cannot be stored; empty if it can. */
  public static Optional<String> fault(Reading reading) {
    String json = Json.write(reading);
    if (json.length() > MAX_CHARS) {
      return Optional.of("longer than " + MAX_CHARS + " characters");
    }
    return badCharacter(json).or(() -> badClaims(reading));
  }

  private static Optional<String> badCharacter(String json) {
    // JSON escapes control characters; a backslash before the escape would be doubled.
    if (json.replace("\\\\", "").contains("\\u0000")) {
      return Optional.of("text with a NUL character");
    }
    boolean lone = json.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    return lone ? Optional.of("text with half a surrogate pair") : Optional.empty();
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
