package org.pactwatch.alert.rule;

import java.util.EnumSet;
import java.util.List;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.model.AlertKind;

/** The rules that serve without further settings, each named by what it is about. */
public final class StandardRules {
  private static final EnumSet<AlertKind> ASKED_FOR_ONLY = EnumSet.of(AlertKind.CORRECTION);

  private StandardRules() {}

  /**
   * The kinds of facts that have a rule each. Corrections go to those who were told in any case, so
   * that no rule is needed for them.
   */
  public static List<AlertKind> kinds() {
    return List.copyOf(EnumSet.complementOf(ASKED_FOR_ONLY));
  }

  /**
   * One rule for each of the kinds.
   *
   * @param confidence the least confidence, 0 to 1
   */
  public static List<Rule> with(double confidence) {
    return kinds().stream()
        .map(
            kind ->
                new Rule(
                    Words.of(kind),
                    EnumSet.of(kind),
                    Conditions.NONE.sure(confidence),
                    List.of(),
                    null))
        .toList();
  }
}
