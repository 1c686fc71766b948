package org.pactwatch.alert.outbox;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The names of pacts that had other ids, in the database. */
final class SubjectRows implements SubjectMemory {
  private final Handle h;

  SubjectRows(Handle handle) {
    this.h = handle;
  }

  @Override
  public Optional<String> name(String pact) {
    return h.createQuery("SELECT name FROM alert.subject WHERE pact = :pact")
        .bind("pact", pact)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public boolean isTaken(String name, String byOtherThan) {
    return h.createQuery(
            "SELECT EXISTS (SELECT 1 FROM alert.subject WHERE name = :name AND pact <> :other)")
        .bind("name", name)
        .bind("other", byOtherThan)
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public void name(String pact, String name) {
    h.execute(
        "INSERT INTO alert.subject (pact, name) VALUES (?, ?)"
            + " ON CONFLICT (pact) DO UPDATE SET name = EXCLUDED.name",
        pact,
        name);
  }

  @Override
  public void unname(String pact) {
    h.execute("DELETE FROM alert.subject WHERE pact = ?", pact);
  }
}
