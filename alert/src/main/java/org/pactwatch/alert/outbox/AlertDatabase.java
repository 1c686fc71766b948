package org.pactwatch.alert.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema {@code alert} of a database. Writers follow one another, over all processes, so that
 * what is written becomes visible in the order of its positions. Thread-safe. Methods throw a
 * {@link org.jdbi.v3.core.JdbiException} if the database is away.
 */
public final class AlertDatabase {
  /** The schema of the tables. */
  public static final String SCHEMA = "alert";

  /** Where its versions are on the class path. */
  public static final String MIGRATIONS = "db/alert";

  private static final long LOCK = 0x70616374616c6572L;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).build();

  private final Jdbi jdbi;
  private final DataSource source;

  /** Works on a database that is at the program's version. */
  public AlertDatabase(DataSource source) {
    this.source = source;
    this.jdbi = Jdbi.create(source).registerArrayType(String.class, "text");
  }

  /** Runs work in one transaction, alone among the writers of messages and deliveries. */
  public <T> T alone(HandleCallback<T, RuntimeException> work) {
    return jdbi.inTransaction(
        h -> {
          h.execute("SELECT pg_advisory_xact_lock(?)", LOCK);
          return work.withHandle(h);
        });
  }

  /** Runs work in one transaction. */
  public <T> T in(HandleCallback<T, RuntimeException> work) {
    return jdbi.inTransaction(work);
  }

  DataSource source() {
    return source;
  }

  static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }

  /** As exact as the database keeps it. */
  public static Instant exact(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  static <T> T read(Class<T> type, String json) {
    try {
      return JSON.readValue(json, type);
    } catch (JacksonException e) {
      throw new IllegalStateException("stored JSON is no " + type.getSimpleName(), e);
    }
  }

  /** Whether an update changed anything. */
  static boolean changed(Handle h, String sql, Object... values) {
    return h.execute(sql, values) > 0;
  }
}
