package org.pactwatch.alert.text;

import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.fact.Fact;
import org.pactwatch.model.AlertPhase;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Dispute;
import org.pactwatch.model.Party;
import org.pactwatch.model.PartyNames;
import org.pactwatch.model.QuietSource;

/** One line that says what changed from what to what, for whom. */
public final class Summaries {
  private Summaries() {}

  /** The line of a message that is no correction. */
  public static String of(Fact fact, AlertPhase phase) {
    String said = fact.change() == null ? quiet(fact, phase) : of(fact, fact.change());
    return switch (phase) {
      case GROWN -> said + "; now " + Phrases.sources(fact.sources());
      case REPEATED -> "Still: " + said;
      case RAISED, AMENDED, CORRECTED, ENDED -> said;
    };
  }

  /** The line of a correction of what was told. */
  public static String correction(Fact told, Change by) {
    String was = told.change() == null ? "" : of(told, told.change());
    return "Correction: " + was + " is not held to be so any more" + instead(by);
  }

  /** The line of a correction of how a fact was told. */
  public static String amendment(Fact told, Change by) {
    String was = told.change() == null ? "" : of(told, told.change());
    return "Correction: " + was + instead(by);
  }

  private static String instead(Change by) {
    return switch (by.kind()) {
      case STAGE_CHANGED -> "; it is held to be " + Phrases.word(by.to());
      case PARTIES_CHANGED -> "; its parties are " + Phrases.parties(by.parties());
      case WITHDRAWN ->
          by.regrouped() == null
              ? "; no article that stands tells of the pact"
              : "; the pact is held to be one with another";
      case PROSPECT_WITHDRAWN -> "; no article that stands tells of it";
      case NEW_PACT, PROSPECT_CHANGED, SUPPORTED, CONTRADICTED -> "";
    };
  }

  private static String of(Fact fact, Change change) {
    String pact = Phrases.pact(change);
    return switch (fact.kind()) {
      case NEW_PACT -> "New pact: " + pact + ": " + reached(change);
      case STAGE_CHANGED -> corrected(change) + pact + ": " + Phrases.stage(change);
      case PARTY_JOINED -> Phrases.parties(fact.about()) + " joined: " + pact;
      case PARTY_LEFT -> Phrases.parties(fact.about()) + " left: " + pact;
      case PROSPECT -> prospect(change.joining(), change) + ": " + pact;
      case FIRST_PAIRING ->
          "First pact that names "
              + Phrases.parties(fact.about())
              + " together: "
              + pact
              + ": "
              + reached(change);
      case CONTRADICTION -> "Contradiction about " + pact + ": " + dispute(change);
      case DENIAL -> "Denied: " + pact + ": " + denied(change);
      case CORRECTION -> "Corrected: " + pact;
      case SOURCE_QUIET -> throw new IllegalArgumentException("a source is no change");
    };
  }

  /** The stage alone where the one before was an error, which the pact was never at. */
  private static String reached(Change change) {
    return change.nature() == ChangeNature.CORRECTED
        ? Phrases.reached(change)
        : Phrases.stage(change);
  }

  private static String corrected(Change change) {
    return change.nature() == ChangeNature.CORRECTED ? "Correction: " : "";
  }

  private static String prospect(@Nullable Party joining, Change change) {
    String who = joining == null ? "Renewal" : PartyNames.of(joining) + " may join";
    return who + ", " + Phrases.stage(change);
  }

  private static String dispute(Change change) {
    Dispute dispute = change.dispute();
    String stage = Phrases.word(change.to());
    if (dispute == Dispute.DATES) {
      return "articles differ on when it was " + stage;
    }
    return dispute == Dispute.DENIAL
        ? "that it was " + stage + " is told and denied"
        : "told to be " + stage + ", and to stand";
  }

  private static String denied(Change change) {
    if (change.kind() == ChangeKind.CONTRADICTED || change.from() == null) {
      return Phrases.word(change.to());
    }
    return Phrases.word(change.from());
  }

  private static String quiet(Fact fact, AlertPhase phase) {
    QuietSource source = fact.source();
    if (source == null) {
      throw new IllegalArgumentException("a fact about nothing");
    }
    String name = Phrases.line(source.name());
    return phase == AlertPhase.ENDED
        ? name + " is heard again"
        : name + " has gone quiet: " + Phrases.line(source.reason());
  }
}
