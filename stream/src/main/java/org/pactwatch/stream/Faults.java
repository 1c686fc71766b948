package org.pactwatch.stream;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells faults that pass from faults that stay. */
final class Faults {
  /**
   * Classes of SQLSTATE (PostgreSQL manual, appendix A) that tell of the server's condition and not
   * of the statement: connection, transaction rollback, resources, operator intervention, system.
   */
  private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57", "58");

  private Faults() {}

  /** Whether the fault or anything that caused it may be gone on another attempt. */
  static boolean pass(Throwable fault) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable t = fault; t != null && seen.add(t); t = t.getCause()) {
      if (t instanceof TransientFailure
          || t instanceof RetriableException
          || t instanceof SQLTransientException
          || t instanceof SQLRecoverableException
          || (t instanceof SQLException sql && hasPassingState(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPassingState(SQLException e) {
    String state = e.getSQLState();
    return state != null && state.length() == 5 && PASSING_STATES.contains(state.substring(0, 2));
  }
}
