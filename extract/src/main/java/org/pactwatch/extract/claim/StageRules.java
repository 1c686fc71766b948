package org.pactwatch.extract.claim;

import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Stage;

/** The stage that an act has under a hedge, by the annotation guidelines. */
final class StageRules {
  private StageRules() {}

  /**
   * The stage, or null where nothing is claimed.
   *
   * @param byParliament whether a parliament or a head of state acts, for approvals
   */
  static @Nullable Stage stage(Act act, Hedge hedge, boolean byParliament) {
    return switch (act) {
      case SIGNED -> concluded(Stage.SIGNED, hedge);
      case RATIFIED -> ratified(Stage.RATIFIED, hedge);
      case APPROVED -> ratified(byParliament ? Stage.RATIFIED : Stage.AGREED, hedge);
      case AGREED -> concluded(Stage.AGREED, hedge);
      case NEGOTIATING -> negotiated(hedge);
      case PROPOSED -> hedge == Hedge.NEGATED ? null : proposed(hedge);
      case IN_FORCE -> hedge == Hedge.NONE || hedge == Hedge.CERTAIN ? Stage.IN_FORCE : null;
      case RENEWED -> renewed(hedge);
      case SUSPENDED, FREEZE -> undone(Stage.SUSPENDED, hedge);
      case TERMINATED, LEAVE -> undone(Stage.TERMINATED, hedge);
      case REJECTED -> hedge == Hedge.NONE || hedge == Hedge.CERTAIN ? Stage.REJECTED : null;
      case JOIN -> joined(hedge);
      case GRANT -> granted(hedge);
    };
  }

  private static @Nullable Stage concluded(Stage stage, Hedge hedge) {
    return switch (hedge) {
      case NONE -> stage;
      case REFUSED, DENIED, REVERSED -> Stage.REJECTED;
      case CERTAIN, EXPECTED, AGREED_TO -> Stage.NEGOTIATING;
      case WANTED, POSSIBLE -> Stage.PROPOSED;
      case NEGATED, THREATENED, CONDITIONAL -> null;
    };
  }

  private static @Nullable Stage ratified(Stage stage, Hedge hedge) {
    return switch (hedge) {
      case NONE, CERTAIN -> stage;
      case REFUSED, DENIED -> Stage.REJECTED;
      case NEGATED, REVERSED, EXPECTED, AGREED_TO, WANTED, POSSIBLE, THREATENED, CONDITIONAL ->
          null;
    };
  }

  private static @Nullable Stage negotiated(Hedge hedge) {
    return switch (hedge) {
      case NONE, CERTAIN, EXPECTED, AGREED_TO -> Stage.NEGOTIATING;
      case REFUSED, DENIED -> Stage.REJECTED;
      case WANTED, POSSIBLE -> Stage.PROPOSED;
      case NEGATED, REVERSED, THREATENED, CONDITIONAL -> null;
    };
  }

  private static @Nullable Stage proposed(Hedge hedge) {
    return switch (hedge) {
      case REFUSED, DENIED, REVERSED -> Stage.REJECTED;
      default -> Stage.PROPOSED;
    };
  }

  private static @Nullable Stage renewed(Hedge hedge) {
    return switch (hedge) {
      case NONE, CERTAIN, AGREED_TO -> Stage.RENEWED;
      case EXPECTED -> Stage.NEGOTIATING;
      case WANTED, POSSIBLE -> Stage.PROPOSED;
      case REFUSED -> Stage.TERMINATED;
      case DENIED -> Stage.REJECTED;
      case NEGATED, REVERSED, THREATENED, CONDITIONAL -> null;
    };
  }

  private static @Nullable Stage undone(Stage stage, Hedge hedge) {
    return switch (hedge) {
      case NONE, CERTAIN, EXPECTED, AGREED_TO -> stage;
      case REVERSED -> Stage.RENEWED;
      case NEGATED, REFUSED, DENIED, WANTED, THREATENED, POSSIBLE, CONDITIONAL -> null;
    };
  }

  private static @Nullable Stage granted(Hedge hedge) {
    return switch (hedge) {
      case NONE, CERTAIN, AGREED_TO -> Stage.AGREED;
      case REFUSED, DENIED -> Stage.REJECTED;
      case EXPECTED, WANTED, POSSIBLE -> Stage.PROPOSED;
      case NEGATED, REVERSED, THREATENED, CONDITIONAL -> null;
    };
  }

  private static @Nullable Stage joined(Hedge hedge) {
    return switch (hedge) {
      case NONE, CERTAIN -> Stage.IN_FORCE;
      case EXPECTED, AGREED_TO, WANTED, POSSIBLE, CONDITIONAL -> Stage.PROPOSED;
      case REFUSED, DENIED -> Stage.REJECTED;
      case NEGATED, REVERSED, THREATENED -> null;
    };
  }
}
