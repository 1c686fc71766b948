package org.pactwatch.app.pipeline;

import java.util.Locale;

/** What a process does of the whole. */
public enum Role {
  /** Watches sources and passes their articles on. */
  INGEST(true, true),
  /** Reads articles and passes their readings on. */
  EXTRACT(true, false),
  /** Takes readings into the ledger, keeps the picture, and passes its changes on. */
  STORE(true, true),
  /** Raises alerts on changes. */
  ALERT(true, true),
  /** Serves the review console. */
  CONSOLE(false, true);

  private final boolean kafka;
  private final boolean database;

  Role(boolean kafka, boolean database) {
    this.kafka = kafka;
    this.database = database;
  }

  /** Whether it takes or gives records. */
  public boolean needsKafka() {
    return kafka;
  }

  /** Whether it reads or writes the database. */
  public boolean needsDatabase() {
    return database;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
