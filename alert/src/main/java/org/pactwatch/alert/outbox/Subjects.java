package org.pactwatch.alert.outbox;

import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.Regrouping;

/**
 * Tells under which name the facts of a pact are kept: the id by which it was known first. A pact's
 * id follows from how its claims are put together and may become another; an alert's does not, so
 * that nothing is told twice and what was told is still corrected. The two changes of such a pact,
 * that it goes under the one id and comes under the other, may be taken in either order. For one
 * thread.
 */
final class Subjects {
  private final SubjectMemory memory;

  Subjects(SubjectMemory memory) {
    this.memory = memory;
  }

  /** The name for the facts of the pact that the change is about, from now on. */
  String of(Change change) {
    String pact = change.pact().value();
    boolean comes = change.kind() == ChangeKind.NEW_PACT;
    Regrouping regrouped = change.regrouped();
    if (regrouped != null && regrouped.kind() == Regrouping.Kind.RENAMED) {
      String other = regrouped.pact().value();
      return comes ? came(other, pact) : went(pact, other);
    }
    if (comes && memory.name(pact).isEmpty() && memory.isTaken(pact, pact)) {
      memory.name(pact, unused(pact));
    }
    return name(pact);
  }

  private String name(String pact) {
    return memory.name(pact).orElse(pact);
  }

  private String came(String before, String after) {
    if (memory.name(after).isEmpty()) {
      memory.name(after, name(before));
    }
    return name(after);
  }

  private String went(String before, String after) {
    String name = name(before);
    memory.name(after, name);
    memory.unname(before);
    return name;
  }

  /** A name of its own for a pact that has the id of one that goes on under another. */
  private String unused(String pact) {
    int number = 2;
    while (memory.isTaken(pact + "." + number, pact)) {
      number++;
    }
    return pact + "." + number;
  }
}
