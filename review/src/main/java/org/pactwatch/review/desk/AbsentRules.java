package org.pactwatch.review.desk;

import java.time.Instant;
import java.util.List;

/** Where this process keeps no rules. */
final class AbsentRules implements RuleDesk {
  private static final String ABSENT = "this process keeps no rules of alerts";

  @Override
  public boolean isHere() {
    return false;
  }

  @Override
  public Rules rules() {
    return new Rules(List.of(), new Choices(List.of(), List.of(), List.of(), List.of(), 0));
  }

  @Override
  public Ruled keep(Wanted rule, long version, String by) {
    return new Ruled(Fate.REFUSED, ABSENT);
  }

  @Override
  public Ruled remove(String name) {
    return new Ruled(Fate.REFUSED, ABSENT);
  }

  @Override
  public Ruled pause(String name, boolean paused, String by) {
    return new Ruled(Fate.REFUSED, ABSENT);
  }

  @Override
  public Tried onThePast(Wanted rule, Instant from, Instant to) {
    return Tried.not(ABSENT);
  }
}
