package org.pactwatch.app.engine;

/** A PostgreSQL database that is ready to be used. Thread-safe. */
public interface DatabaseServer extends AutoCloseable {
  /** Where it is, without user and password. */
  String jdbcUrl();

  /** Who owns the database's objects. */
  String user();

  /** That user's password. */
  String password();

  /** Lets it go; stops it if it was started here. Failures are logged. */
  @Override
  void close();
}
