package org.pactwatch.alert.outbox;

import org.pactwatch.alert.fact.Fact;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.model.Change;

/** What is to be told of facts. For one thread. */
interface Telling {
  /** The rule is met by the fact: an alert is raised, or grows if it stands. */
  void met(Rule rule, Fact fact);

  /** The fact is not held to be so any more; whether anybody had been told. */
  boolean undone(Fact fact, Change by);

  /** The fact is so, but not as it was told; whether anybody had been told. */
  boolean amended(Fact before, Fact after, Change by);

  /** What the fact told of is over. */
  void over(Fact fact);

  /** The fact was forgotten and is held anew: what was told of it before is closed in silence. */
  void forgotten(Fact fact);
}
