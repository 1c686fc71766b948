package org.pactwatch.review.http;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.review.page.PartyNames;

/**
 * A decision as it comes from a form or from the API, before it is checked.
 *
 * @param type {@code ACCEPTED}, {@code REJECTED}, {@code CORRECTED} or {@code UNDONE}
 * @param expected how many decisions on the claim the reviewer has seen
 * @param reason why it is rejected
 * @param parties the right parties, as names or codes
 * @param stage the right stage
 * @param date the right date; none or blank if none is said
 * @param kinds the right kinds of pact; none if the claim's own are right
 * @param name what the pact is called; none or blank if the claim's own name is right
 * @param why why the claim was shown, as {@link org.pactwatch.review.queue.Draw.Why} has it; none
 *     if that is not said
 */
record Ruling(
    @Nullable String type,
    @Nullable Integer expected,
    @Nullable String reason,
    @Nullable List<String> parties,
    @Nullable String stage,
    @Nullable String date,
    @Nullable List<String> kinds,
    @Nullable String name,
    @Nullable String why) {
  private static final int LONGEST_REASON = 500;
  private static final int MOST_PARTIES = 250;

  /** The undoing of the decision that counts, by somebody who has seen so many. */
  static Ruling undoing(int seen) {
    return new Ruling("UNDONE", seen, null, null, null, null, null, null, null);
  }

  /** A ruling without corrections. */
  static Ruling of(@Nullable String type, int seen, @Nullable String reason) {
    return new Ruling(type, seen, reason, null, null, null, null, null, null);
  }

  /** How many decisions the reviewer has seen. */
  int seen() {
    if (expected == null || expected < 0) {
      throw Refused.unreadable("expected, the number of decisions seen, is missing");
    }
    return expected;
  }

  /** The decision, if it can be one. */
  Decision decision(ClaimId claim, String reviewer, Instant at) {
    if (type == null) {
      throw unknownType("nothing");
    }
    return switch (type) {
      case "ACCEPTED" -> new Decision.Accepted(claim, reviewer, at);
      case "REJECTED" -> new Decision.Rejected(claim, reviewer, at, rightReason());
      case "CORRECTED" ->
          new Decision.Corrected(
              claim,
              reviewer,
              at,
              rightParties(),
              rightStage(),
              rightDate(),
              rightKinds(),
              rightName());
      case "UNDONE" -> new Decision.Undone(claim, reviewer, at);
      default -> throw unknownType(type);
    };
  }

  private static Refused unknownType(String type) {
    return Refused.unreadable("type is none of ACCEPTED, REJECTED, CORRECTED, UNDONE: " + type);
  }

  private String rightReason() {
    if (reason == null || reason.isBlank()) {
      throw Refused.unreadable("a rejection needs a reason");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refused.unreadable("reason is longer than " + LONGEST_REASON + " characters");
    }
    // PostgreSQL's text holds no NUL.
    return reason.strip().replace('\0', '\uFFFD');
  }

  private SortedSet<Party> rightParties() {
    SortedSet<Party> right = parsed(parties == null ? List.of() : parties);
    if (right.size() < 2 || right.size() > MOST_PARTIES) {
      throw Refused.unreadable("a claim needs at least two parties: " + PartyNames.of(right));
    }
    return right;
  }

  private static SortedSet<Party> parsed(List<String> written) {
    try {
      return PartyNames.parse(String.join(",", written));
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable("parties: " + e.getMessage());
    }
  }

  private Stage rightStage() {
    try {
      return Stage.valueOf(String.valueOf(stage));
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable("no stage: " + stage);
    }
  }

  private @Nullable PartialDate rightDate() {
    try {
      return date == null || date.isBlank() ? null : PartialDate.parse(date.strip());
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable("date: " + e.getMessage());
    }
  }

  private @Nullable Set<PactKind> rightKinds() {
    if (kinds == null || kinds.isEmpty()) {
      return null;
    }
    Set<PactKind> right = EnumSet.noneOf(PactKind.class);
    for (String kind : kinds) {
      try {
        right.add(PactKind.valueOf(kind));
      } catch (IllegalArgumentException e) {
        throw Refused.unreadable("no kind of pact: " + kind);
      }
    }
    return right;
  }

  private @Nullable String rightName() {
    if (name == null || name.isBlank()) {
      return null;
    }
    if (name.length() > LONGEST_REASON) {
      throw Refused.unreadable("name is longer than " + LONGEST_REASON + " characters");
    }
    return name.strip().replace('\0', '\uFFFD');
  }
}
