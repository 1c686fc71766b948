package org.pactwatch.alert.fact;

import org.jspecify.annotations.Nullable;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/** Tells whether a change undoes a fact that was held before. A function of its arguments. */
public final class Undoing {
  private Undoing() {}

  /** What becomes of a fact. */
  public enum Fate {
    /** Nothing. */
    STANDS,
    /** It is so, but not as it was told. */
    AMENDED,
    /** It is not held to be so any more. */
    UNDONE
  }

  /** The fate of a fact about the same pact. */
  public static Fate of(Fact fact, Change change) {
    if (fact.change() == null) {
      return Fate.STANDS;
    }
    return switch (change.kind()) {
      case WITHDRAWN -> Fate.UNDONE;
      case PROSPECT_WITHDRAWN -> prospect(fact, change);
      case STAGE_CHANGED -> corrected(change) ? stage(fact, change) : Fate.STANDS;
      case PARTIES_CHANGED -> corrected(change) ? parties(fact, change) : Fate.STANDS;
      case NEW_PACT, PROSPECT_CHANGED, SUPPORTED, CONTRADICTED -> Fate.STANDS;
    };
  }

  private static boolean corrected(Change change) {
    return change.nature() == ChangeNature.CORRECTED;
  }

  private static Fate prospect(Fact fact, Change change) {
    Change told = fact.change();
    boolean same =
        fact.kind() == AlertKind.PROSPECT
            && told != null
            && code(told.joining()).equals(code(change.joining()));
    return same ? Fate.UNDONE : Fate.STANDS;
  }

  private static Fate stage(Fact fact, Change change) {
    Change told = fact.change();
    Stage before = change.from();
    if (told == null || before == null || told.to() != before || before == change.to()) {
      return Fate.STANDS;
    }
    return switch (fact.kind()) {
      case STAGE_CHANGED -> Fate.UNDONE;
      case NEW_PACT, FIRST_PAIRING -> Fate.AMENDED;
      default -> Fate.STANDS;
    };
  }

  private static Fate parties(Fact fact, Change change) {
    Party party = fact.about().isEmpty() ? null : fact.about().first();
    boolean undone =
        switch (fact.kind()) {
          case PARTY_JOINED -> party != null && !change.parties().contains(party);
          case PARTY_LEFT -> party != null && change.parties().contains(party);
          default -> false;
        };
    return undone ? Fate.UNDONE : Fate.STANDS;
  }

  private static String code(@Nullable Party party) {
    return party == null ? "" : party.code();
  }
}
