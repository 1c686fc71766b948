package org.pactwatch.review.http;

import io.javalin.http.Context;

/** Tells requests of the pages' own script, which wants JSON, from those of forms and links. */
final class Scripted {
  private Scripted() {}

  /** Whether the script asks. */
  static boolean asks(Context ctx) {
    String accept = ctx.header("Accept");
    return accept != null && accept.startsWith("application/json");
  }
}
