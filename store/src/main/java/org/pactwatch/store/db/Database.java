package org.pactwatch.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of connections to one PostgreSQL database. Thread-safe.
 *
 * <p>Statements that take longer than a minute are cancelled; so is a wait for a lock of 30 s.
 */
public final class Database implements AutoCloseable {

  /** The schema of the store's tables. */
  public static final String SCHEMA = "pactwatch";

  private static final int LEAST_CONNECTIONS = 3;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String INIT =
      "SET search_path TO "
          + SCHEMA
          + ", public; SET statement_timeout = '60s'; SET work_mem = '32MB';"
          + " SET lock_timeout = '30s'; SET idle_in_transaction_session_timeout = '120s'";

  private static final List<String> PASSING_STATES =
      List.of("08", "40", "53", "55P03", "57P", "58");

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final String url;

  private Database(HikariDataSource pool, String url) {
    this.pool = pool;
    this.url = url;
    this.jdbi =
        Jdbi.create(pool)
            .registerArrayType(String.class, "text")
            .registerArrayType(Long.class, "int8");
  }

  /**
   * Connects, and brings the schemas to the program's versions.
   *
   * @param url JDBC address, such as {@code jdbc:postgresql://localhost:5432/pactwatch}
   * @param connections the most connections to hold, at least three, which a migration takes
   * @param migrations in the order in which they are applied
   * @throws DatabaseUnavailable if it cannot be reached or refuses the user
   * @throws DatabaseTooNew if a newer version of the program has changed a schema
   */
  public static Database open(
      String url, String user, String password, int connections, List<Migrations> migrations) {
    if (connections < LEAST_CONNECTIONS) {
      throw new IllegalArgumentException("fewer than three connections: " + connections);
    }
    HikariDataSource pool = connect(url, user, password, connections);
    try {
      migrations.forEach(m -> m.apply(pool, shown(url)));
      return new Database(pool, shown(url));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource connect(
      String url, String user, String password, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setPoolName("pactwatch-store");
    config.setConnectionTimeout(CONNECT.toMillis());
    config.setInitializationFailTimeout(CONNECT.toMillis());
    config.setConnectionInitSql(INIT);
    config.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
    config.addDataSourceProperty("socketTimeout", "120");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "pactwatch");
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new DatabaseUnavailable(shown(url), root(e));
    }
  }

  /** The address without its parameters, which may hold a password. */
  private static String shown(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  private static Throwable root(Throwable thrown) {
    Throwable at = thrown;
    for (Throwable cause = at.getCause(); cause != null; cause = at.getCause()) {
      at = cause;
    }
    return at;
  }

  /**
   * Runs work in one transaction, which is committed if it returns and rolled back if it throws.
   *
   * @throws DatabaseUnavailable if the connection is lost or none is to be had, or the server has
   *     no room or holds a lock for too long; nothing is written, or it is not known whether the
   *     commit was carried out
   */
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return answering(() -> jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work));
  }

  /**
   * Runs questions that all see the same moment.
   *
   * @throws DatabaseUnavailable if the connection is lost or none is to be had
   */
  public <T> T read(HandleCallback<T, RuntimeException> work) {
    return answering(
        () ->
            jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                (Handle h) -> {
                  h.execute("SET TRANSACTION READ ONLY");
                  return work.withHandle(h);
                }));
  }

  private <T> T answering(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      SQLException sql = sqlCause(e);
      if (sql != null && isAway(sql)) {
        throw new DatabaseUnavailable(url, root(e));
      }
      throw e;
    }
  }

  /** The first SQL error behind an exception, or null. */
  public static @Nullable SQLException sqlCause(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /**
   * Whether the server's condition is to blame: connection, a lock that another holds for long,
   * deadlock, resources, shutdown, disk (PostgreSQL manual, appendix A).
   */
  private static boolean isAway(SQLException e) {
    String state = e.getSQLState();
    return e instanceof java.sql.SQLTransientConnectionException
        || (state != null && PASSING_STATES.stream().anyMatch(state::startsWith));
  }

  /**
   * The pool itself, for rooms that keep tables of their own in another schema. Its connections
   * look for unqualified names in the store's schema.
   */
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
