package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's judgement of a claim. Decisions are only ever appended; the latest one on a claim
 * that has not been undone is the one that counts.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Decision.Accepted.class, name = "ACCEPTED"),
  @JsonSubTypes.Type(value = Decision.Rejected.class, name = "REJECTED"),
  @JsonSubTypes.Type(value = Decision.Corrected.class, name = "CORRECTED"),
  @JsonSubTypes.Type(value = Decision.Undone.class, name = "UNDONE")
})
public sealed interface Decision {
  /** The claim that was judged. */
  ClaimId claim();

  /** Who judged it. */
  String reviewer();

  /** When. */
  Instant at();

  /** Answers by the kind of decision. */
  <T> T fold(Cases<T> cases);

  /** One answer for each kind of decision. */
  interface Cases<T> {
    T accepted(Accepted decision);

    T rejected(Rejected decision);

    T corrected(Corrected decision);

    T undone(Undone decision);
  }

  private static void checkAll(ClaimId claim, String reviewer, Instant at) {
    Checks.present(claim, "claim id");
    Checks.notBlank(reviewer, "reviewer");
    Checks.present(at, "time of the decision");
  }

  /** The claim is right. */
  record Accepted(ClaimId claim, String reviewer, Instant at) implements Decision {
    public Accepted {
      checkAll(claim, reviewer, at);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.accepted(this);
    }
  }

  /** The claim is wrong, for a reason. */
  record Rejected(ClaimId claim, String reviewer, Instant at, String reason) implements Decision {
    public Rejected {
      checkAll(claim, reviewer, at);
      Checks.notBlank(reason, "reason of the rejection");
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.rejected(this);
    }
  }

  /**
   * The claim is right once these values replace its own; a null date means that none is said.
   *
   * @param kinds what kind of pact it is, or null if the claim's own kinds are right
   * @param name what the pact is called, by which it is told from others of the same parties; null
   *     if the claim's own name is right
   */
  record Corrected(
      ClaimId claim,
      String reviewer,
      Instant at,
      SortedSet<Party> parties,
      Stage stage,
      @Nullable PartialDate date,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Set<PactKind> kinds,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name)
      implements Decision {
    public Corrected {
      checkAll(claim, reviewer, at);
      Checks.present(parties, "parties");
      Checks.present(stage, "stage");
      parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
      Checks.check(parties.size() >= 2, "a claim needs two parties: " + parties);
      kinds = kinds == null ? null : Collections.unmodifiableSet(new TreeSet<>(kinds));
      Checks.check(name == null || !name.isBlank(), "the name is blank");
    }

    /** A correction that leaves kinds and name as they are. */
    public Corrected(
        ClaimId claim,
        String reviewer,
        Instant at,
        SortedSet<Party> parties,
        Stage stage,
        @Nullable PartialDate date) {
      this(claim, reviewer, at, parties, stage, date, null, null);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.corrected(this);
    }
  }

  /** The last decision on the claim no longer counts. */
  record Undone(ClaimId claim, String reviewer, Instant at) implements Decision {
    public Undone {
      checkAll(claim, reviewer, at);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.undone(this);
    }
  }
}
