package org.pactwatch.review.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.ErrorPage;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What cannot be answered: a status and one line, as a page or as JSON. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static void add(RoutesConfig routes) {
    routes.exception(Refused.class, (e, ctx) -> tell(ctx, e.status(), e.line()));
    routes.exception(
        Door.SignInNeeded.class, (e, ctx) -> ctx.redirect(e.address(), HttpStatus.SEE_OTHER));
    routes.exception(HttpResponseException.class, Failures::refusedByServer);
    routes.exception(
        DatabaseUnavailable.class,
        (e, ctx) -> {
          LOG.warn("database unavailable path={} cause={}", logged(ctx), e.getMessage());
          tell(ctx, 503, "the database is away; try again in a moment");
        });
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("request failed method={} path={}", ctx.method(), logged(ctx), e);
          tell(ctx, 500, "something is wrong with this program; its log tells more");
        });
  }

  /** The path without the secret that opens the first account: logs are read by many. */
  private static String logged(Context ctx) {
    return ctx.path().startsWith(Address.SETUP) ? Address.SETUP + "…" : ctx.path();
  }

  private static void refusedByServer(HttpResponseException e, Context ctx) {
    String line =
        switch (e.getStatus()) {
          case 404 -> "nothing is served at " + ctx.path();
          case 405 -> ctx.method() + " is not possible at " + ctx.path();
          default -> String.valueOf(e.getMessage());
        };
    tell(ctx, e.getStatus(), line);
  }

  private static void tell(Context ctx, int status, String line) {
    ctx.status(status);
    if (ctx.path().startsWith("/api/") || Scripted.asks(ctx)) {
      Api.answer(ctx, Map.of("error", line));
    } else {
      String back = status == 409 ? Address.REVIEW : status == 401 ? Address.SIGN_IN : null;
      Pages.show(ctx, ErrorPage.of(status, line, back));
    }
  }
}
