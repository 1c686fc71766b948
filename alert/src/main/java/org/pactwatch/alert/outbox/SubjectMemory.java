package org.pactwatch.alert.outbox;

import java.util.Optional;

/**
 * Where it is kept under which name the facts of pacts stand that had other ids. For one thread.
 */
interface SubjectMemory {
  /** The name of a pact whose facts are not kept under its id. */
  Optional<String> name(String pact);

  /** Whether the facts of another pact are kept under a name. */
  boolean isTaken(String name, String byOtherThan);

  /** Keeps the facts of a pact under a name from now on. */
  void name(String pact, String name);

  /** Forgets the name of a pact that is gone. */
  void unname(String pact);
}
