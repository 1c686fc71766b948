package org.pactwatch.app.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** A database that somebody else runs. */
public record ExternalPostgres(String jdbcUrl, String user, String password)
    implements DatabaseServer {

  /**
   * The database at this address, once it has let the user in.
   *
   * @throws EngineException if it does not answer in time or refuses
   */
  public static ExternalPostgres connect(
      String jdbcUrl, String user, String password, Duration timeout) {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("loginTimeout", Long.toString(Math.max(1, timeout.toSeconds())));
    try (Connection connection = DriverManager.getConnection(jdbcUrl, login)) {
      if (!connection.isValid(Math.toIntExact(Math.max(1, timeout.toSeconds())))) {
        throw new EngineException("database at " + jdbcUrl + " does not answer");
      }
      return new ExternalPostgres(jdbcUrl, user, password);
    } catch (SQLException e) {
      throw new EngineException(
          "database at " + jdbcUrl + " cannot be used as " + user + ": " + e.getMessage(), e);
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "ExternalPostgres[" + jdbcUrl + ", " + user + "]";
  }

  @Override
  public void close() {
    // It is not ours to stop.
  }
}
