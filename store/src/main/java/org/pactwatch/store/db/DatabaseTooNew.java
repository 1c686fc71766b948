package org.pactwatch.store.db;

/** A newer version of the program has changed the schema; this version must not touch it. */
public final class DatabaseTooNew extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseTooNew(String url, String schema, String version) {
    super(
        "database "
            + url
            + " was written by a newer version of the program: schema "
            + schema
            + " is at version "
            + version
            + ", which this version does not know");
  }
}
