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
   * One rule for each kind of fact. Corrections go to those who were told in any case, so that no
   * rule is needed for them.
   *
   * @param confidence the least confidence, 0 to 1
   */
  public static List<Rule> with(double confidence) {
    return EnumSet.complementOf(ASKED_FOR_ONLY).stream()
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
