package org.pactwatch.alert.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which process alone sends to a channel, so that its order is kept. The locks are those of a
 * database session and end with it, so that a killed process holds none. Thread-safe.
 */
final class ChannelLocks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelLocks.class);
  private static final int CHANNELS = 0x616c6572;
  private static final int ANSWER_SECONDS = 5;

  private final DataSource source;
  private final Set<String> held = new HashSet<>();
  private @Nullable Connection session;

  ChannelLocks(DataSource source) {
    this.source = source;
  }

  /** Whether this process has the channel, now or already. */
  synchronized boolean has(String channel) {
    try {
      Connection open = session();
      if (held.contains(channel)) {
        return true;
      }
      if (locks(open, channel)) {
        held.add(channel);
        return true;
      }
      return false;
    } catch (SQLException e) {
      LOG.warn("event=channel_lock_failed channel={} cause=\"{}\"", channel, e.getMessage());
      lose();
      return false;
    }
  }

  private static boolean locks(Connection open, String channel) throws SQLException {
    try (PreparedStatement lock =
        open.prepareStatement("SELECT pg_try_advisory_lock(?, hashtext(?))")) {
      lock.setInt(1, CHANNELS);
      lock.setString(2, channel);
      try (ResultSet rs = lock.executeQuery()) {
        return rs.next() && rs.getBoolean(1);
      }
    }
  }

  /** The session; a new one, without locks, if the last is gone. */
  private Connection session() throws SQLException {
    Connection open = session;
    if (open != null && open.isValid(ANSWER_SECONDS)) {
      return open;
    }
    lose();
    Connection fresh = source.getConnection();
    session = fresh;
    return fresh;
  }

  private void lose() {
    held.clear();
    Connection open = session;
    session = null;
    if (open != null) {
      try (open;
          PreparedStatement unlock = open.prepareStatement("SELECT pg_advisory_unlock_all()")) {
        unlock.execute();
      } catch (SQLException e) {
        LOG.debug("event=session_gone cause=\"{}\"", e.getMessage());
      }
    }
  }

  @Override
  public synchronized void close() {
    lose();
  }
}
