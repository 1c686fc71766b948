package org.pactwatch.review.account;

import io.javalin.security.RouteRole;

/** What somebody may do; each role may do what those before it may. */
public enum Role implements RouteRole {
  /** Anybody, whether signed in or not. */
  ANYBODY,
  /** Sees everything. */
  VIEWER,
  /** Judges claims and rules on pacts. */
  REVIEWER,
  /** Keeps sources, alerts and accounts. */
  ADMIN;

  /** Whether this role may do what another is needed for. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** The lesser of two roles. */
  public Role atMost(Role other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
